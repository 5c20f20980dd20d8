import type { Row } from '../support/look';
import type { Town } from '../support/town';

/** What trying again may leave more than once: a look at the case, and that a step could not reach the world. */
const REPEATABLE = ['personal/looked', 'step/failed'];

/**
 * A watch reads its clock, which changes nothing, once more when the clock has changed after the first reading. A watch that was
 * held up finds the clock stopped already, and reads once: how often is chance, undisturbed as well.
 */
const READS_ONLY = 'deadline-watch/read-clock';

/** What a case has left behind, counted: two cases that went the same way have left the same. */
export async function leftBy(town: Town, caseNo: string): Promise<Record<string, Record<string, number>>> {
  const counted = async (sql: string) => tally(await town.sees(sql, [caseNo]));
  return {
    messages: await counted('SELECT code AS what, COUNT(*) AS n FROM message WHERE caseNo = ? GROUP BY code'),
    leaves: await counted(`SELECT kind AS what, COUNT(*) AS n FROM leaf WHERE subject = ? AND kind NOT IN (${REPEATABLE.map((kind) => `'${kind}'`).join()}) GROUP BY kind`),
    orders: await counted('SELECT unitCode AS what, COUNT(*) AS n FROM work_order WHERE caseNo = ? GROUP BY unitCode'),
    investigations: await counted('SELECT unitCode AS what, COUNT(*) AS n FROM investigation WHERE caseNo = ? GROUP BY unitCode'),
    replies: await counted('SELECT replyKind AS what, COUNT(*) AS n FROM reply WHERE caseNo = ? GROUP BY replyKind'),
    clocks: await counted('SELECT kind AS what, COUNT(*) AS n FROM clock WHERE subject = ? GROUP BY kind'),
    steps: await counted(
      "SELECT e.elementId AS what, COUNT(*) AS n FROM element_instance e JOIN process_instance p ON p.instanceKey = e.instanceKey WHERE p.caseNo = ? AND NOT (p.processId = 'deadline-watch' AND e.elementId = 'st_read') AND e.elementType IN ('SERVICE_TASK', 'USER_TASK') AND e.state = 'completed' GROUP BY e.elementId",
    ),
  };
}

/** Effects and jobs of the whole town: how many, and whether every job that the engine calls completed has had its effect here. */
export async function jobsOf(town: Town) {
  const [effects] = await town.sees('SELECT COUNT(*) AS n FROM effect');
  const [inbox] = await town.sees('SELECT COUNT(*) AS n, COUNT(DISTINCT job_key) AS jobs FROM inbox');
  const completed = `FROM record r LEFT JOIN inbox i ON i.job_key = r.recordKey WHERE r.valueType = 'JOB' AND json_extract(r.json, '$.intent') = 'COMPLETED' AND json_extract(r.json, '$.value.type') NOT LIKE 'io.camunda%'`;
  const [done] = await town.sees(`SELECT COUNT(*) AS n, COUNT(DISTINCT r.recordKey) AS jobs ${completed}`);
  const [writing] = await town.sees(`SELECT COUNT(*) AS n ${completed} AND json_extract(r.json, '$.value.type') <> ?`, [READS_ONLY]);
  const [again] = await town.sees("SELECT COUNT(*) AS n FROM record WHERE valueType = 'JOB' AND json_extract(json, '$.intent') = 'TIMED_OUT'");
  const [unended] = await town.sees(
    "SELECT COUNT(*) AS n FROM inbox i WHERE i.job_type <> ? AND NOT EXISTS (SELECT 1 FROM record r WHERE r.recordKey = i.job_key AND r.valueType = 'JOB' AND json_extract(r.json, '$.intent') IN ('COMPLETED', 'ERROR_THROWN'))",
    [READS_ONLY],
  );
  const [missing] = await town.sees(`SELECT COUNT(*) AS n ${completed} AND i.job_key IS NULL`);
  return {
    effects: number(effects),
    inboxRows: number(inbox),
    inboxJobs: number(inbox, 'jobs'),
    completions: number(done),
    completedJobs: number(done, 'jobs'),
    writingJobs: number(writing),
    givenOutAgain: number(again),
    effectsWithoutJob: number(unended),
    withoutEffect: number(missing),
  };
}

const tally = (rows: readonly Row[]) => Object.fromEntries(rows.map((row) => [String(row['what']), Number(row['n'])]));
const number = (row: Row | undefined, column = 'n') => Number(row?.[column]);

import type { Outcome } from './attempt';
import type { Pause } from './pause';
import { EngineRefused, type Zeebe } from './zeebe';

const FIRST_MS = 50;
const MS_MAX = 5_000;

/**
 * Tells the engine how a job ended, again and again until it answers or we close. NOT_FOUND and a refusal are answers: the
 * effect is committed, and what the engine then does with the job is in its records.
 */
export async function toldUntilAnswered(
  zeebe: Zeebe,
  jobKey: string,
  outcome: Outcome,
  { pause, signal }: { pause: Pause; signal: AbortSignal },
): Promise<void> {
  for (let waitMs = FIRST_MS; !signal.aborted; waitMs = Math.min(MS_MAX, waitMs * 2)) {
    try {
      await tell(zeebe, jobKey, outcome);
      return;
    } catch (error) {
      if (error instanceof EngineRefused) return;
      await pause(waitMs, signal);
    }
  }
}

function tell(zeebe: Zeebe, jobKey: string, outcome: Outcome): Promise<unknown> {
  switch (outcome.kind) {
    case 'completed':
      return zeebe.completeJob(jobKey, outcome.variables);
    case 'thrown':
      return zeebe.throwError(jobKey, { code: outcome.code, message: outcome.message });
    case 'failed':
      return zeebe.failJob(jobKey, outcome);
  }
}

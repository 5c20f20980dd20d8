import type { Bilingual, Known } from '../finding';
import type { Rule } from './rule';

interface Reference {
  readonly rule: string;
  readonly fact: string;
  readonly among: (known: Known) => readonly string[];
  readonly what: Bilingual;
  readonly why: Bilingual;
}

const references: readonly Reference[] = [
  {
    rule: 'job-type-served',
    fact: 'jobType',
    among: ({ jobTypes }) => jobTypes,
    what: { zh: '没有程序执行的任务类型', en: 'No worker serves the job type' },
    why: { zh: '案件会停在这一步', en: 'The case would wait here for ever' },
  },
  {
    rule: 'form-known',
    fact: 'form',
    among: ({ forms }) => forms,
    what: { zh: '不存在的表单', en: 'There is no form' },
    why: { zh: '办理人打不开任务', en: 'Nobody could open the task' },
  },
  {
    rule: 'decision-known',
    fact: 'decision',
    among: ({ decisions }) => decisions,
    what: { zh: '不存在的决策表', en: 'There is no decision table' },
    why: { zh: '案件会停在这一步', en: 'The case would stop here' },
  },
  {
    rule: 'process-known',
    fact: 'calledProcess',
    among: ({ processes }) => processes,
    what: { zh: '不存在的流程', en: 'There is no process' },
    why: { zh: '案件会停在这一步', en: 'The case would stop here' },
  },
];

/** What a diagram names must be there. One rule of each name: job-type-served, form-known, decision-known, process-known. */
export const knownReferences: Rule = ({ elements }, known) =>
  references.flatMap(({ rule, fact, among, what, why }) =>
    [...elements.values()].flatMap(({ id, facts }) => {
      const named = facts.get(fact);
      if (named === undefined || among(known).includes(named)) return [];

      return [
        {
          rule,
          severity: 'error' as const,
          elementId: id,
          message: { zh: `${what.zh}:${named}`, en: `${what.en}: ${named}` },
          why,
        },
      ];
    }),
  );

import type { Rule } from './rule';

/** A terminate end at the root of a flow would skip closing and archiving. */
export const terminateInScope: Rule = ({ elements, processId }) =>
  [...elements.values()]
    .filter(({ parentId, facts }) => facts.get('event') === 'Terminate' && parentId === processId)
    .map(({ id }) => ({
      rule: 'terminate-in-scope',
      severity: 'error',
      elementId: id,
      message: { zh: '终止结束不能放在流程最外层', en: 'A terminate end may not stand at the root of the flow' },
      why: { zh: '会跳过结案和归档', en: 'It would skip closing and archiving' },
      fix: { zh: '放入子流程,或改用普通结束', en: 'Put it into a sub-process, or use a plain end' },
    }));

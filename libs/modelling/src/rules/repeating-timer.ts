import type { Rule } from './rule';

/** A repeating timer on an interrupting event would fire only once. */
export const repeatingTimer: Rule = ({ elements }) =>
  [...elements.values()]
    .filter(({ type, facts }) => type === 'boundaryEvent' && facts.has('timeCycle') && facts.get('interrupting') !== 'false')
    .map(({ id, name }) => ({
      rule: 'repeating-timer',
      severity: 'error',
      elementId: id,
      message: { zh: `重复定时“${name}”会中断任务`, en: `The repeating timer "${name}" interrupts its task` },
      why: { zh: '只触发一次,任务随即被取消', en: 'It would fire once and cancel the task' },
      fix: { zh: '改为不中断的边界事件', en: 'Make it non-interrupting' },
    }));

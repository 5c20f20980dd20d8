import type { Rule } from './rule';

/** A called flow gets and gives back only what is mapped by name: both flags default to everything. */
export const calledFlowMappings: Rule = ({ elements }) =>
  [...elements.values()]
    .filter(({ type }) => type === 'callActivity')
    .flatMap(({ id, facts }) => {
      const open = ['propagateAllParentVariables', 'propagateAllChildVariables'].filter((flag) => facts.get(flag) !== 'false');
      const mapped = [...facts.keys()].some((fact) => fact.startsWith('input '));
      return [
        ...open.map((flag) => finding(id, `${flag} 未关闭`, `${flag} is not switched off`)),
        ...(mapped ? [] : [finding(id, '没有按名称传入变量', 'No variable is handed over by name')]),
      ];
    });

const finding = (elementId: string, zh: string, en: string) => ({
  rule: 'called-flow-mappings',
  severity: 'error' as const,
  elementId,
  message: { zh: `调用流程:${zh}`, en: `Called flow: ${en}` },
  why: { zh: '否则两个流程的变量会互相覆盖', en: 'Else the two flows overwrite each other' },
  fix: { zh: '关闭两个开关,逐个映射输入和输出', en: 'Switch both flags off and map every input and output' },
});

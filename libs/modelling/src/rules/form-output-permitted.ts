import type { Rule } from './rule';

/** A form's field becomes a variable only if it is an output of the process's contract; the note's id always may. */
export const formOutputPermitted: Rule = ({ elements }, { formOutputs = {} }) =>
  [...elements.values()].flatMap(({ id, type, facts }) => {
    const permitted = formOutputs[facts.get('form') ?? ''];
    if (type !== 'userTask' || !permitted) return [];

    return [...facts]
      .filter(([fact]) => fact.startsWith('output '))
      .map(([, source]) => source.replace(/^=\s*/, ''))
      .filter((field) => /^\w+$/.test(field) && field !== 'noteId' && !permitted.includes(field))
      .map((field) => ({
        rule: 'form-output-permitted',
        severity: 'error' as const,
        elementId: id,
        message: { zh: `表单字段“${field}”不允许成为变量`, en: `The form field "${field}" may not become a variable` },
        why: { zh: '该字段只保存为备注,变量会一直为空', en: 'The field is kept as a note only; the variable would stay empty' },
        fix: { zh: '从输出映射中删除', en: 'Take it out of the output mappings' },
      }));
  });

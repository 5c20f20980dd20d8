import type { DiagramElement } from '../diagram';
import type { Rule } from './rule';

const PERSONAL = /name|phone|mobile|address|idcard|email|text|remark|note$/i;

/** No name, phone, address or free text may become a variable: variables leak into logs, exports and backups. */
export const personalVariable: Rule = ({ elements }) =>
  [...elements.values()].flatMap((element) =>
    variablesSetBy(element)
      .filter((variable) => PERSONAL.test(variable))
      .map((variable) => ({
        rule: 'personal-variable',
        severity: 'error',
        elementId: element.id,
        message: { zh: `变量“${variable}”像是个人信息`, en: `The variable "${variable}" looks like personal data` },
        why: {
          zh: '个人信息和文字只能存入数据库,不能进入引擎',
          en: 'Personal data and free text stay in the database and never enter the engine',
        },
        fix: { zh: '改存为备注,只传编号(如 noteId)', en: 'Keep it as a note and pass its id (e.g. noteId)' },
      })),
  );

function variablesSetBy({ facts }: DiagramElement): string[] {
  const mapped = [...facts.keys()].filter((fact) => /^(input|output) /.test(fact)).map((fact) => fact.split(' ')[1] ?? '');
  return [...mapped, ...['result', 'inputElement', 'outputCollection'].map((fact) => facts.get(fact) ?? '')];
}

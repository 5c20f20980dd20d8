import type { Rule } from './rule';

const NAMED = ['serviceTask', 'userTask', 'businessRuleTask', 'callActivity'];

/** People read the diagram in Chinese or in English: a task has both names. */
export const namedInBothLanguages: Rule = ({ elements }) =>
  [...elements.values()]
    .filter(
      ({ type, name, facts }) => NAMED.includes(type) && (name === '' || !(facts.has('header en') || facts.has('documentation'))),
    )
    .map(({ id, name }) => ({
      rule: 'named-in-both-languages',
      severity: 'warning',
      elementId: id,
      message: { zh: `“${name || id}”缺少中文或英文名称`, en: `"${name || id}" lacks its Chinese or its English name` },
      why: { zh: '另一种语言的读者看不懂这一步', en: 'Readers of the other language cannot tell what the step does' },
      fix: { zh: '名称写中文,任务头 en 写英文', en: 'Name in Chinese, header "en" in English' },
    }));

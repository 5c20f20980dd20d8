import published from 'bpmn-js-i18n/translations/zn.js';

import { modelerZh } from './modeler-zh';

/** What the modeler says, in the language on screen: the published Chinese words, and ours for what they lack. */
export function translateFor(language: string): (text: string, values?: Record<string, string>) => string {
  return (text, values = {}) => {
    const said = language === 'zh' ? (modelerZh[text] ?? published[text] ?? text) : text;

    return said.replace(/{([^}]+)}/g, (whole, name: string) => values[name] ?? whole);
  };
}

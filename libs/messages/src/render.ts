import { DateTime } from 'luxon';

import { type MessageCode, catalogue } from './catalogue';
import { wordFor } from './words';

export type Filling = Readonly<Record<string, string | number | null | readonly string[]>>;

export interface RenderIn {
  readonly language: 'zh' | 'en';
  readonly zone: string;
}

const instant = /^\d{4}-\d\d-\d\dT/;
const ask = { zh: '您是否满意?{link}', en: ' Are you satisfied? {link}' };
const blank = { zh: '(另行告知)', en: '(we will tell you)' };

/**
 * Fills a text of the catalogue. Instants are told in the company's time, codes in words; what is not known says so.
 * Where an answer is waited for (`asks`), the customer is asked, and has the link to answer by, whatever the text.
 */
export function render(code: MessageCode, filling: Filling, how: RenderIn): string {
  const text = catalogue[code][how.language];
  const whole = filling['asks'] === 'answer' && !text.includes('{link}') ? `${text}${ask[how.language]}` : text;
  return whole.replace(/\{(\w+)\}/g, (_, name: string) => told(filling[name] ?? null, how));
}

function told(value: Filling[string], how: RenderIn): string {
  if (value === null || value === undefined || value === '') return blank[how.language];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return value.map((each) => told(each, how)).join(how.language === 'zh' ? '、' : ', ');
  if (instant.test(value)) {
    const at = DateTime.fromISO(value, { zone: how.zone });
    return how.language === 'zh' ? at.toFormat('M月d日 HH:mm') : at.setLocale('en').toFormat('ccc d LLL HH:mm');
  }

  return wordFor(value, how.language);
}

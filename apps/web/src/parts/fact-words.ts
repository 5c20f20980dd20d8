import { useTranslation } from 'react-i18next';

import { inLanguage } from './both';
import { categoryWords } from './category';
import { ownerWords } from './clock-bar';
import { type Times, useTimes } from './times';

/** What stands where a value is empty. */
export const NOTHING = '–';

/** A fact's name and value in words: codes by the catalogue, instants as times, money as money. */
export function useFactWords() {
  const { t, i18n } = useTranslation();
  const times = useTimes();

  return {
    name: (name: string) => t(`fact.${name}`, { defaultValue: spaced(name) }),
    value: (name: string, value: unknown) => valueWords(name, value, { t, times, language: i18n.language }),
  };
}

interface Speaker {
  readonly t: (key: string, options?: Record<string, string | string[]>) => string;
  readonly times: Times;
  readonly language: string;
}

export function valueWords(name: string, value: unknown, speaker: Speaker): string {
  const { t, times, language } = speaker;
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  if (typeof value === 'number') return name.endsWith('Cents') ? `¥${(value / 100).toFixed(2)}` : value.toLocaleString(language);
  if (Array.isArray(value)) return value.map((one) => valueWords(name, one, speaker)).join(t('word.comma')) || NOTHING;
  if (typeof value === 'object') {
    if ('zh' in value && 'en' in value) return inLanguage({ zh: String(value.zh), en: String(value.en) }, language);
    const inside = Object.entries(value).filter(([, one]) => one !== null && one !== undefined && one !== '');
    if (inside.length === 1 && inside[0]?.[0] === name) return valueWords(name, inside[0][1], speaker);
    return inside
      .map(([inner, one]) => `${t(`fact.${inner}`, { defaultValue: spaced(inner) })} ${valueWords(inner, one, speaker)}`)
      .join(t('word.comma')) || NOTHING;
  }
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return name === 'fromAt' ? times.day(text) : times.full(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return times.day(`${text}T12:00:00Z`);
  if (/group|owner/i.test(name)) return ownerWords(text, t);
  if (name === 'categoryCode') return categoryWords(text, t);

  return codeWords(name, text, t);
}

/** Where a code of that name is said in words; the first catalogue that knows it wins. */
function codeWords(name: string, code: string, t: Speaker['t']): string {
  if (!/^[A-Za-z][\w-]*$/.test(code)) return code;
  const books = [...(byName[name] ?? []), 'code', 'caseState', 'outcome', 'kindOf', 'unit', 'district', 'utility', 'channel'];
  const missing = '\u0000';
  for (const book of books) {
    const said = t(`${book}.${code}`, { defaultValue: missing });
    if (said !== missing) return said;
  }

  return code;
}

const byName: Record<string, readonly string[]> = {
  code: ['messageKind'],
  complaintType: ['complaintType'],
  applicantType: ['applicantType'],
  relation: ['relation'],
  state: ['caseState', 'clockState'],
  serviceClass: ['serviceClass'],
  clockKind: ['clockKind'],
  role: ['role'],
  checklist: ['paper'],
  missingPapers: ['paper'],
  refusalCodes: ['refusal'],
  refusalCode: ['refusal'],
};

function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

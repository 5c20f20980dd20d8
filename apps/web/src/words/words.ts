import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { en } from './en';
import { zh } from './zh';

const KEPT_AS = 'weir.language';
const words = createInstance();

/** Both languages are in the page: a switch needs no reload. Chinese is the first choice; a person's own is kept. */
void words.use(initReactI18next).init({
  resources: { zh: { translation: zh }, en: { translation: en } },
  lng: localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh',
  fallbackLng: 'zh',
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});
document.documentElement.lang = words.language;

export function speak(language: string): void {
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  void words.changeLanguage(language);
}

export interface District {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly outer?: boolean;
}

/** A company's own districts, and the offices that bear their names, join the catalogues. */
export function nameDistricts(districts: readonly District[]): void {
  for (const { code, zh: inChinese, en: inEnglish, outer } of districts) {
    const unit = `${outer ? 'OUT' : 'DIS'}-${code}`;
    words.addResourceBundle('zh', 'translation', { district: { [code]: inChinese }, unit: { [unit]: `${inChinese}${outer ? '外勤' : '营业所'}` } }, true, true);
    words.addResourceBundle('en', 'translation', { district: { [code]: inEnglish }, unit: { [unit]: `${inEnglish} ${outer ? 'outer service' : 'district office'}` } }, true, true);
  }
}

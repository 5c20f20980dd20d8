import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { en } from './en';
import { zh } from './zh';

const KEPT_AS = 'weir.language';

/** Both languages are in the page: a switch needs no reload. Chinese is the first choice; a person's own is kept. */
void i18next.use(initReactI18next).init({
  resources: { zh: { translation: zh }, en: { translation: en } },
  lng: localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh',
  fallbackLng: 'zh',
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});
document.documentElement.lang = i18next.language;

export function speak(language: string): void {
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

import { useTranslation } from 'react-i18next';

import type { Both } from '../api/words';

export type SaidInBoth = Both | string | null | undefined;

/** The word of the language on screen, of something that carries both. */
export function inLanguage(said: SaidInBoth, language: string): string {
  if (!said) return '';
  if (typeof said === 'string') return said;

  return (language === 'zh' ? said.zh : said.en) || said.zh || said.en;
}

export function useBoth(): (said: SaidInBoth) => string {
  const { i18n } = useTranslation();

  return (said) => inLanguage(said, i18n.language);
}

/**
 * Diagrams label their elements in Chinese with the English name beneath; a screen shows one of the two.
 */
export function halfOf(label: string, language: string): string {
  const lines = label.split(/\s*\n\s*/).filter(Boolean);
  if (lines.length < 2) return label;

  return language === 'zh' ? (lines[0] ?? label) : lines.slice(1).join(' ');
}

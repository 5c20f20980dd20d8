import { useTranslation } from 'react-i18next';

import type { StoryLine } from '../../api/cases';
import { useFactWords } from '../../parts/fact-words';

/** A leaf in plain words: one template a kind, filled with what came after. */
export function useSentence(line: StoryLine, step = ''): { who: string; what: string } {
  const { t } = useTranslation();
  const facts = useFactWords();
  const who = line.who.name ?? t(`actor.${line.who.kind}`, { defaultValue: t('actor.system') });
  const words: Record<string, string> = { step: step || t('case.aStep') };
  for (const [name, value] of Object.entries({ ...line.before, ...line.after })) words[name] = facts.value(name, value);
  const told = (step ? '' : t(`storyStepless.${line.kind}`, { defaultValue: '' })) || t(`story.${line.kind}`, { ...words, defaultValue: '' });

  return { who, what: told && !told.includes('{{') ? told : plain(line, step, t) };
}

type Translate = (key: string, values?: Record<string, string>) => string;

/** For a kind that has no sentence of its own: the step and its ending. */
function plain(line: StoryLine, step: string, t: Translate): string {
  if (step) return t('story.stepDone', { step });
  const [noun = '', verb = ''] = line.kind.split('/');

  return t('story.other', {
    noun: t(`storyNoun.${noun}`, { defaultValue: t('storyNoun.other') }),
    verb: t(`storyVerb.${verb}`, { defaultValue: t('storyVerb.other') }),
  });
}

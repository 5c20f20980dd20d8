import { useTranslation } from 'react-i18next';

import type { StoryLine } from '../../api/cases';
import { useBoth } from '../../parts/both';
import { NOTHING, useFactWords } from '../../parts/fact-words';
import { isKey } from './is-key';

/** A leaf in plain words: one template a kind, filled with what came after. */
export function useSentence(line: StoryLine, named = ''): { who: string; what: string; why: string } {
  const { t } = useTranslation();
  const step = useBoth()(line.step) || named;
  const facts = useFactWords();
  const who = line.who.name ?? t(`actor.${line.who.kind}`, { defaultValue: t('actor.system') });
  const words: Record<string, string> = { step: step || t('case.aStep') };
  for (const [name, value] of Object.entries({ ...line.before, ...line.after, ...Object(line.after?.facts) })) words[name] = facts.value(name, value);
  const told = (step ? '' : t(`storyStepless.${line.kind}`, { defaultValue: '' })) || t(`story.${line.kind}`, { ...words, defaultValue: '' });

  // A look for a task gives the step's own id as its reason: people read the step's name.
  const own = /^task \w+$/.test(line.reason ?? '');
  const why = own ? (step ? t('case.lookForTask', { step }) : t('case.lookForOwn')) : (line.reason ?? '');

  const answer = line.kind === 'task/decided' && step ? answerIn(line.after, facts) : '';
  if (answer) return { who, why, what: t('case.didTask', { step, answer }) };

  return { who, why, what: told && !told.includes('{{') ? told : plain(line, step, t) };
}

/** What was chosen in a task's form: what was written there is personal and not part of the story. */
function answerIn(after: StoryLine['after'], facts: ReturnType<typeof useFactWords>): string {
  return Object.entries(after ?? {})
    .filter(([name, value]) => name !== 'taskId' && value !== false && !isKey(value) && facts.value(name, value) !== NOTHING)
    .map(([name, value]) => (value === true ? facts.name(name) : facts.value(name, value)))
    .join(' · ');
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

import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { StoryLine } from '../../api/cases';
import { NOTHING, useFactWords } from '../../parts/fact-words';
import { useTimes } from '../../parts/times';
import { isKey } from './is-key';
import { useSentence } from './sentence';

interface Shown {
  readonly line: StoryLine;
  readonly step: string;
  readonly active: boolean;
  readonly choose: (element: string | undefined) => void;
}

/** One line: when, who, what in plain words, why. Open: what changed from what to what. */
export function StoryRow({ line, step, active, choose }: Shown) {
  const { t } = useTranslation();
  const times = useTimes();
  const { who, what, why } = useSentence(line, step);
  const [open, setOpen] = useState(false);
  const refused = /task\/refused/.test(line.kind);

  return (
    <article className={`story-line ${active ? 'active' : ''} ${refused ? 'refused' : ''} ${line.who.kind}`}>
      <time dateTime={line.at}>{times.clock(line.at)}</time>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          choose(line.element ?? undefined);
          setOpen(!open);
        }}
      >
        <span className="story-who">{/^[A-Z]/.test(what) || line.kind.startsWith('clock/') ? `${who}:` : who}</span> <span>{what}</span>
        {why ? <span className="story-why">{t('case.because', { why })}</span> : null}
      </button>
      {open ? <Changes line={line} /> : null}
    </article>
  );
}

function Changes({ line: { before, after, authority } }: { line: StoryLine }) {
  const { t } = useTranslation();
  const words = useFactWords();
  const said = (name: string) => [words.value(name, before?.[name]), words.value(name, after?.[name])];
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => !isKey(after?.[name] ?? before?.[name]) && said(name).some((text) => text !== NOTHING),
  );

  return (
    <div className="story-open">
      {names.length === 0 && !authority ? <span className="faint">{t('case.nothingMore')}</span> : null}
      <table>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <td className="muted">{words.name(name)}</td>
              <td>
                {before && name in before ? <s className="faint">{words.value(name, before[name])}</s> : null} {words.value(name, after?.[name])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {authority ? <span className="muted">{t('case.authority', { what: authority })}</span> : null}
    </div>
  );
}


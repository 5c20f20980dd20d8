import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { TaskContext } from '../../api/tasks';
import { useFactWords } from '../../parts/fact-words';
import { noteText } from '../cases/masked';

const AT_ONCE = 3;

/** What the customer said, and what colleagues wrote last; all of it on demand. */
export function Notes({ notes }: { notes: TaskContext['notes'] }) {
  const { t } = useTranslation();
  const words = useFactWords();
  const told = notes.map(({ at, element, fields }) => ({ at, element, text: noteText(fields, words.value) })).filter(({ text }) => text !== '');
  const [all, setAll] = useState(told.length <= AT_ONCE);
  const shown = all ? told : [...told.slice(0, 1), ...told.slice(1 - AT_ONCE)];

  return (
    <>
      <ul className="task-notes">
        {shown.map(({ at, element, text }) => (
          <li key={`${element} ${at}`}>
            <span className="faint">{words.value('at', at)}</span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      {all ? null : (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('inbox.allNotes', { n: told.length })}
        </Button>
      )}
    </>
  );
}

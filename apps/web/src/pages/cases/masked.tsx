import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { reveal } from '../../api/cases';
import { client } from '../../api/client';
import { AskReason } from '../../parts/ask-reason';
import { useFactWords } from '../../parts/fact-words';

/** A personal field: masked, until somebody says why it must be seen. The look is an entry of the case. */
export function Masked({ caseNo, field, masked }: { caseNo: string; field: string; masked: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState<{ value: unknown }>();

  return (
    <tr>
      <th scope="row">{t(`fact.${field}`)}</th>
      <td>
        {seen ? (
          <Shown value={seen.value} />
        ) : (
          <span className="row">
            {masked}
            <Button size="small" type="link" onClick={() => setAsking(true)}>
              {t('case.reveal')}
            </Button>
          </span>
        )}
        {asking ? (
          <AskReason
            title={t('case.reveal')}
            effect={t('case.revealEffect')}
            close={() => setAsking(false)}
            act={async (reason) => {
              const { value } = await reveal(caseNo, field, reason);
              setSeen({ value });
              await client.invalidateQueries({ queryKey: ['case', caseNo, 'story'] });
            }}
          />
        ) : null}
      </td>
    </tr>
  );
}

/** Plain words, or the fields of a person, or what was written in forms. */
function Shown({ value }: { value: unknown }) {
  const { t } = useTranslation();
  const words = useFactWords();
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return <>{t('case.nothingKept')}</>;
  if (!Array.isArray(value)) return <>{words.value('', value)}</>;

  return (
    <ul className="notes">
      {value.map((note: { at?: string; fields?: Record<string, unknown> | null }, at) => (
        // A note has no identity that the page is told: its place is it.
        <li key={at}>
          <span className="faint">{words.value('at', note.at)}</span> {noteText(note.fields ?? {}, words.value)}
        </li>
      ))}
    </ul>
  );
}

/** What somebody wrote: its words, without the names of the fields they stood in. */
export function noteText(fields: Readonly<Record<string, unknown>>, valueWords: (name: string, value: unknown) => string): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => valueWords(name, value))
    .join(' · ');
}

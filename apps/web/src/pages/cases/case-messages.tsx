import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { MessageSent } from '../../api/cases';
import { setupQuery } from '../../api/people';
import { useTimes } from '../../parts/times';
import { Letter } from './letter';

/** What the customer was told, and how far it got. Sent is not delivered. */
export function CaseMessages({ messages }: { messages: readonly MessageSent[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const demo = useQuery(setupQuery).data?.demo ?? false;
  const [open, setOpen] = useState<string>();
  if (messages.length === 0) return <p className="quiet-empty">{t('case.messagesNone')}</p>;

  return (
    <div className="side-scroll">
      <ul className="messages">
        {messages.map(({ id, at, code, state, sentAt }) => (
          <li key={id}>
            <div className="row">
              <strong>{t(`messageKind.${code}`, { defaultValue: t('case.message') })}</strong>
              <span className="state">{t(`messageState.${state}`, { defaultValue: state })}</span>
              <span className="muted">{times.full(sentAt ?? at)}</span>
              <span className="top-grow" />
              {demo && sentAt ? (
                <Button size="small" aria-expanded={open === id} onClick={() => setOpen(open === id ? undefined : id)}>
                  {t('case.letter')}
                </Button>
              ) : null}
            </div>
            {open === id ? <Letter messageId={id} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

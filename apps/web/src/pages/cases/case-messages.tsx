import { useTranslation } from 'react-i18next';

import type { MessageSent } from '../../api/cases';
import { useTimes } from '../../parts/times';

/** What the customer was told, and how far it got. Sent is not delivered. */
export function CaseMessages({ messages }: { messages: readonly MessageSent[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (messages.length === 0) return <p className="quiet-empty">{t('case.messagesNone')}</p>;

  return (
    <div className="side-scroll">
      <ul className="messages">
        {messages.map(({ id, at, code, state, sentAt }) => (
          <li key={id} className="row">
            <strong>{t(`messageKind.${code}`, { defaultValue: t('case.message') })}</strong>
            <span className="state">{t(`messageState.${state}`, { defaultValue: state })}</span>
            <span className="muted">{times.full(sentAt ?? at)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

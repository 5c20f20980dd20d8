import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { get } from '../../api/http';
import { Panel } from '../../parts/panel';

const LINK = /\/p\/\w+/;

/** What the customer reads, in a demo: nobody has the telephone, so whoever tries it opens the customer's page from here. */
export function Letter({ messageId }: { messageId: string }) {
  const { t } = useTranslation();
  const letter = useQuery({
    queryKey: ['letter', messageId],
    staleTime: Infinity,
    queryFn: () => get<{ text: string | null }>(`/demo/letters/${messageId}`),
  });

  return (
    <Panel query={letter}>
      {({ text }) => {
        const path = text === null ? undefined : LINK.exec(text)?.[0];
        return (
          <p>
            {text ?? t('case.letterNone')}{' '}
            {path ? (
              <a href={path} target="_blank" rel="noreferrer">
                {t('case.asCustomer')}
              </a>
            ) : null}
          </p>
        );
      }}
    </Panel>
  );
}

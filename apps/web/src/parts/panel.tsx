import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ApiError, NoConnection } from '../api/http';
import { useLater } from './later';

/** What a panel shows while it has nothing yet, when it failed, and when there is nothing: never a blank page, never the whole page. */
export function Panel<T>({ query, children, rows = 4 }: { query: UseQueryResult<T>; children: (data: T) => ReactNode; rows?: number }) {
  const late = useLater(200, query.isPending);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failed error={query.error} again={() => void query.refetch()} />;

  return late ? <Skeleton active title={false} paragraph={{ rows }} /> : null;
}

export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return <NotHere />;

  return (
    <Alert
      type="error"
      showIcon
      message={words(error)}
      description={error instanceof ApiError && error.no ? t('error.number', { no: error.no }) : undefined}
      action={again ? <Button onClick={again}>{t('do.retry')}</Button> : undefined}
    />
  );
}

/** The same page whether the thing exists or not. */
export function NotHere() {
  const { t } = useTranslation();

  return (
    <div className="quiet-empty" role="status">
      <strong>{t('error.notHere')}</strong>
      <p>{t('error.notHereWhy')}</p>
    </div>
  );
}

/** A refusal in the language on screen. */
export function useErrorWords(): (error: unknown) => string {
  const { t, i18n } = useTranslation();

  return (error) => {
    if (error instanceof NoConnection) return t('error.line');
    if (!(error instanceof ApiError)) return t('error.unknown');
    if (error.status === 401) return t('error.signedOut');
    const said = i18n.language === 'zh' ? error.messageZh : error.message;

    return said ?? t(`error.of${error.status}`, { defaultValue: t('error.unknown') });
  };
}

import { CopyOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { PromiseGiven } from '../../api/desk';
import type { Kind } from '../../api/kinds';
import { useBoth } from '../../parts/both';
import { Key } from '../../parts/key';
import { useErrorWords } from '../../parts/panel';
import { useTimes } from '../../parts/times';
import type { Card } from './cards';

interface Shown {
  readonly card: Card;
  readonly promise: UseQueryResult<PromiseGiven>;
  readonly kinds: readonly Kind[];
  readonly leaving: boolean;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly lacks: readonly string[];
  readonly send: () => void;
  readonly clear: () => void;
  readonly stay: () => void;
}

/** The promise with its rule, the sentence to read back, and what Ctrl+Enter does. After registering: the number, in place. */
export function PromiseBar(shown: Shown) {
  const { card, busy, failed, lacks, leaving, send, clear, stay } = shown;
  const { t } = useTranslation();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (card.taken) said.current?.focus();
  }, [card.taken]);

  return (
    <div className="desk-foot">
      {card.taken ? <Taken caseNo={card.taken.caseNo} promisedAt={card.taken.promisedAt} /> : <Promised promise={shown.promise} />}
      <p className="read-back" ref={said} tabIndex={-1}>
        <span className="label-head">{t('desk.readBack')}</span>
        <ReadBack {...shown} />
      </p>
      {failed ? <Alert type="error" showIcon message={t('desk.notStored', { why: failed })} /> : null}
      {lacks.length > 0 ? <Alert type="warning" showIcon message={t('desk.lacks', { what: lacks.map((name) => t(`lacksShort.${name}`)).join(t('word.comma')) })} /> : null}
      <div className="row">
        {card.taken ? (
          <Button type="primary" onClick={clear}>
            {t('desk.closeCard')} <Key>Ctrl+Enter</Key>
          </Button>
        ) : (
          <Button type="primary" onClick={send} loading={busy}>
            {t('desk.register')} <Key>Ctrl+Enter</Key>
          </Button>
        )}
        {leaving && !card.taken ? (
          <span className="row" role="alert">
            {t('desk.clearAsk')}
            <Button size="small" danger onClick={clear}>
              {t('desk.clear')} <Key>Esc</Key>
            </Button>
            <Button size="small" onClick={stay}>
              {t('desk.stay')}
            </Button>
          </span>
        ) : (
          <span className="faint">{t('desk.keysHint')}</span>
        )}
      </div>
    </div>
  );
}

function Promised({ promise: { data, isError, error, isFetching } }: { promise: UseQueryResult<PromiseGiven> }) {
  const { t } = useTranslation();
  const times = useTimes();
  const both = useBoth();
  const words = useErrorWords();

  return (
    <div className={`promise ${isFetching && data ? 'refreshing' : ''}`} aria-live="polite">
      <span className="label-head">{t('desk.promise')}</span>
      {data ? (
        <>
          <strong>{t('desk.by', { at: times.full(data.promisedAt) })}</strong>
          <span className="muted">{both(data.explanation)}</span>
        </>
      ) : (
        <span className="muted">{isError ? words(error) : t('desk.promiseNeeds')}</span>
      )}
    </div>
  );
}

function Taken({ caseNo, promisedAt }: { caseNo: string; promisedAt: string }) {
  const { t } = useTranslation();
  const times = useTimes();

  return (
    <div className="promise taken" role="status">
      <span className="label-head">{t('desk.registered')}</span>
      <Link to="/cases/$caseNo" params={{ caseNo }}>
        <strong>{caseNo}</strong>
      </Link>
      <Button size="small" icon={<CopyOutlined />} onClick={() => void navigator.clipboard?.writeText(caseNo)}>
        {t('do.copy')}
      </Button>
      <span>{t('desk.by', { at: times.full(promisedAt) })}</span>
    </div>
  );
}

/** What the attendant says before the call ends. */
function ReadBack({ card, promise, kinds }: Shown) {
  const { t } = useTranslation();
  const both = useBoth();
  const times = useTimes();
  const category = kinds.find(({ kind }) => kind === card.kind)?.categories.find(({ code }) => code === card.categoryCode);
  const due = card.taken?.promisedAt ?? promise.data?.promisedAt;
  if (!category) return <>{t('desk.readBackNone')}</>;

  return (
    <>
      {t(card.taken ? 'desk.readBackTaken' : 'desk.readBackText', {
        where: card.place?.label ?? t('desk.readBackWhere'),
        what: both(category),
        at: due ? times.full(due) : t('desk.readBackWhen'),
        number: card.taken?.caseNo ?? '',
      })}
    </>
  );
}

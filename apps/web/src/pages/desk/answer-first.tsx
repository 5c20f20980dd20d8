import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type CaseRow, casesQuery, urge } from '../../api/cases';
import { categoryWords } from '../../parts/category';
import { CaseState } from '../../parts/case-state';
import { Key } from '../../parts/key';
import { useErrorWords } from '../../parts/panel';
import { useTimes } from '../../parts/times';
import type { Card } from './cards';

const over = ['closed', 'archived', 'cancelled'];

/** Before a case is opened: is there one already? A repeated call is counted as urging, not made a second matter. */
export function AnswerFirst({ card }: { card: Card }) {
  const { t } = useTranslation();
  const account = card.account?.accountId;
  const found = useQuery({ ...casesQuery({ account: account ?? '' }), enabled: Boolean(account) });
  const open = (found.data?.rows ?? []).filter(({ state, caseNo }) => !over.includes(state) && caseNo !== card.taken?.caseNo);

  return (
    <div className="desk-column" data-stop="first">
      <section className="panel">
        <h2>
          {t('desk.sameMatter')} {open.length > 0 ? open.length : ''} <Key>F8</Key>
        </h2>
        {!account ? <p className="faint">{t('desk.sameNeedsAccount')}</p> : null}
        {account && found.isSuccess && open.length === 0 ? <p className="faint">{t('desk.sameNone')}</p> : null}
        <div className="stack">
          {open.slice(0, 4).map((row) => (
            <Same key={row.caseNo} row={row} />
          ))}
        </div>
      </section>
      <section className="panel">
        <h2>{t('desk.say')}</h2>
        <p className="say">{t('desk.sayThanks')}</p>
        {card.kind === 'complaint' ? <p className="say">{t('desk.sayComplaint')}</p> : null}
        {card.careFlag ? <p className="say">{t('desk.sayCare')}</p> : null}
      </section>
    </div>
  );
}

function Same({ row }: { row: CaseRow }) {
  const { t } = useTranslation();
  const times = useTimes();
  const words = useErrorWords();
  const [said, setSaid] = useState('');
  const push = useMutation({
    mutationFn: () => urge(row.caseNo),
    onSuccess: () => setSaid(t('desk.urged')),
    onError: (error) => setSaid(words(error)),
  });

  return (
    <div className="same">
      <div className="row">
        <Link to="/cases/$caseNo" params={{ caseNo: row.caseNo }} className="mono">
          {row.caseNo}
        </Link>
        <CaseState state={row.state} />
      </div>
      <div>
        {categoryWords(row.categoryCode, t)}
      </div>
      <div className="muted">
        {t('desk.sameSince', { at: times.short(row.receivedAt) })}
        {row.clock ? ` · ${t('desk.sameDue', { at: times.short(row.clock.dueAt) })}` : ''}
      </div>
      <div className="row">
        <Button size="small" loading={push.isPending} disabled={push.isSuccess} onClick={() => push.mutate()}>
          {t('do.urge')}
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

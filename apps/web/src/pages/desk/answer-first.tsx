import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { urge } from '../../api/cases';
import { categoryWords } from '../../parts/category';
import { CaseState } from '../../parts/case-state';
import { Key } from '../../parts/key';
import { useErrorWords } from '../../parts/panel';
import { useTimes } from '../../parts/times';
import type { Card } from './cards';
import { type SameMatter, useSameMatters } from './same-matters';

/** Before a case is opened: is there one already? A repeated call is counted as urging, not made a second matter. */
export function AnswerFirst({ card }: { card: Card }) {
  const { t } = useTranslation();
  const { matters, known } = useSameMatters(card);

  return (
    <div className="desk-column" data-stop="first">
      <section className="panel">
        <h2>
          {t('desk.sameMatter')} {matters.length > 0 ? matters.length : ''} <Key>F8</Key>
        </h2>
        {matters.length === 0 ? <p className="faint">{t(known ? 'desk.sameNone' : 'desk.sameNeeds')}</p> : null}
        <div className="stack">
          {matters.slice(0, 4).map((one) => (
            <Same key={one.row.caseNo} {...one} />
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

function Same({ row, why }: SameMatter) {
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
        {categoryWords(row.categoryCode, t)} <span className="muted">({why.map((one) => t(`desk.sameWhy.${one}`)).join(t('word.comma'))})</span>
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

import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';

import type { CaseView } from '../../api/cases';
import { useBoth } from '../../parts/both';
import { CaseState } from '../../parts/case-state';
import { categoryWords } from '../../parts/category';
import { ClockBar, ownerWords } from '../../parts/clock-bar';
import { useTimes } from '../../parts/times';
import { ActMenu } from './act-menu';

/** What it is, where, in which state, with whom; the promise and its clock beneath. */
export function CaseHeader({ view: { case: one, clock, tasks, place } }: { view: CaseView }) {
  const { t } = useTranslation();
  const both = useBoth();
  const times = useTimes();
  const marks = [
    one.careFlag ? t('case.care') : '',
    one.serviceClass ? t(`serviceClass.${one.serviceClass}`, { defaultValue: one.serviceClass }) : '',
    one.urgeCount ? t('case.urged', { n: one.urgeCount }) : '',
    one.round > 1 ? t('case.round', { n: one.round }) : '',
    one.stageCode ? t('case.stage', { stage: t(`code.${one.stageCode}`, { defaultValue: one.stageCode }) }) : '',
  ].filter(Boolean);

  return (
    <header className="case-head">
      <div className="case-head-line">
        <span className="mono case-no">{one.caseNo}</span>
        <h1>
          {t(`kindOf.${one.kind}`, { defaultValue: one.kind })}
          <span className="case-sub">{[categoryWords(one.categoryCode, t), place?.label].filter(Boolean).join(' · ')}</span>
        </h1>
        <CaseState state={one.state} outcome={one.outcome} />
        {one.ownerGroup ? <span className="muted nowrap">{ownerWords(one.ownerGroup, t)}</span> : null}
        <span className="top-grow" />
        <ActMenu caseNo={one.caseNo} state={one.state} clockId={clock?.clockId ?? null} />
      </div>
      <div className="case-head-line">
        {clock ? (
          <>
            <span className="muted">{t('clockKind.promise')}</span>
            <ClockBar clock={clock} width={260} />
          </>
        ) : null}
        <span className="muted">{t('case.receivedAt', { at: times.full(one.receivedAt) })}</span>
        {marks.map((mark) => (
          <span key={mark} className="state">
            {mark}
          </span>
        ))}
      </div>
      {tasks.length > 0 ? (
        <div className="case-head-line">
          <span className="muted">{t('case.waitsFor')}</span>
          {tasks.map(({ taskId, title, groups }) => (
            <Link key={taskId} to="/inbox/$taskId" params={{ taskId }} search={{}}>
              {both(title)} <span className="muted">({groups.map((group) => ownerWords(group, t)).join(' · ')})</span>
            </Link>
          ))}
        </div>
      ) : null}
    </header>
  );
}

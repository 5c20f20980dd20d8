import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseRow } from '../../api/cases';
import { CaseState } from '../../parts/case-state';
import { categoryWords } from '../../parts/category';
import { ClockBar, ownerWords } from '../../parts/clock-bar';
import { useKeys } from '../../parts/keys';
import { useTimes } from '../../parts/times';

/** One case a row: what it is first, its number small. j and k move, Enter opens. */
export function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const navigate = useNavigate();
  const [at, setAt] = useState(-1);
  const open = (caseNo: string) => void navigate({ to: '/cases/$caseNo', params: { caseNo } });
  useKeys({
    j: () => setAt(Math.min(rows.length - 1, at + 1)),
    k: () => setAt(Math.max(0, at - 1)),
    Enter: ({ target }) => {
      const row = rows[at];
      if (row && target === document.body) open(row.caseNo);
    },
  });

  return (
    <table className="grid" aria-rowcount={rows.length}>
      <thead>
        <tr>
          <th>{t('cases.what')}</th>
          <th>{t('word.state')}</th>
          <th>{t('cases.clock')}</th>
          <th>{t('cases.owner')}</th>
          <th>{t('cases.received')}</th>
          <th>{t('word.caseNo')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.caseNo} className={index === at ? 'active' : ''} aria-rowindex={index + 1} onClick={() => open(row.caseNo)}>
            <td>
              <strong>{t(`kindOf.${row.kind}`, { defaultValue: row.kind })}</strong>
              <span className="muted"> {categoryWords(row.categoryCode, t)}</span>
            </td>
            <td>
              <CaseState state={row.state} outcome={row.outcome} />
            </td>
            <td className="nowrap">
              {row.clock ? <ClockBar clock={row.clock} width={90} /> : <span className="faint">–</span>}
            </td>
            <td>{row.ownerGroup ? ownerWords(row.ownerGroup, t) : <span className="faint">–</span>}</td>
            <td className="nowrap">{times.short(row.receivedAt)}</td>
            <td>
              <Link to="/cases/$caseNo" params={{ caseNo: row.caseNo }} className="mono" onClick={(event) => event.stopPropagation()}>
                {row.caseNo}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

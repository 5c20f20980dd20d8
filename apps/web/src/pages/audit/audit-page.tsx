import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Pagination, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';

import { type AuditFilter, auditQuery, type AuditRow } from '../../api/audit';
import { DayField } from '../../parts/day-field';
import { Panel } from '../../parts/panel';
import { useTimes } from '../../parts/times';
import { Typed } from '../cases/case-filters';
import { useSentence } from '../cases/sentence';
import '../cases/cases.css';
import './audit.css';

const PAGE = 100;
/** By how the kind of an entry begins. */
const actions = ['', 'task/', 'case/', 'personal/', 'session/', 'release/', 'model/'];

/** A1: who did what, over all cases; refused attempts are marked. */
export function AuditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const times = useTimes();
  const search = useSearch({ from: '/shell/audit' });
  const change = (some: AuditFilter) =>
    void navigate({
      to: '/audit',
      search: Object.fromEntries(Object.entries({ ...search, page: undefined, ...some }).filter(([, value]) => value !== undefined && value !== '')),
    });
  const query = useQuery({
    ...auditQuery({ ...search, ...(search.from ? { from: times.startOf(search.from) } : {}), ...(search.to ? { to: times.startOf(search.to) } : {}) }),
    placeholderData: keepPreviousData,
  });

  return (
    <div className="page-pad">
      <div className="page-title">
        <h1>{t('area.audit')}</h1>
        <span className="sub">{t('audit.what')}</span>
      </div>
      <Filters search={search} change={change} />
      <Panel query={query} rows={10}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p className="quiet-empty">{t('audit.none')}</p>
          ) : (
            <>
              <Rows rows={rows} total={total} />
              {total > PAGE ? (
                <Pagination
                  size="small"
                  style={{ marginTop: 12 }}
                  current={search.page ?? 1}
                  total={total}
                  pageSize={PAGE}
                  showSizeChanger={false}
                  onChange={(page) => change({ page })}
                />
              ) : null}
            </>
          )
        }
      </Panel>
    </div>
  );
}

function Filters({ search, change }: { search: AuditFilter; change: (some: AuditFilter) => void }) {
  const { t } = useTranslation();

  return (
    <div className="filters" role="search">
      <Segmented
        value={search.action ?? ''}
        onChange={(action) => change({ action: String(action) })}
        options={actions.map((value) => ({ value, label: t(`audit.only.${value.split('/')[0] || 'all'}`) }))}
      />
      <Typed label={t('word.caseNo')} value={search.caseNo} change={(caseNo) => change({ caseNo })} />
      <DayField label={t('cases.from')} value={search.from ?? ''} change={(from) => change({ from })} />
      <span className="muted">–</span>
      <DayField label={t('cases.to')} value={search.to ?? ''} change={(to) => change({ to })} />
    </div>
  );
}

function Rows({ rows, total }: { rows: readonly AuditRow[]; total: number }) {
  const { t } = useTranslation();

  return (
    <table className="grid audit" aria-rowcount={total}>
      <thead>
        <tr>
          <th>{t('audit.when')}</th>
          <th>{t('audit.who')}</th>
          <th>{t('audit.did')}</th>
          <th>{t('audit.subject')}</th>
          <th>{t('word.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row key={`${row.subject} ${row.no} ${at}`} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: AuditRow }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { who, what, why } = useSentence(row);

  return (
    <tr className={row.refused ? 'refused' : ''}>
      <td className="nowrap">{times.full(row.at)}</td>
      <td>
        {who}
      </td>
      <td>
        {row.refused ? <span className="state hard">{t('audit.refused')}</span> : null} {what}
      </td>
      <td>
        {/^C\d{8}-/.test(row.subject) ? (
          <Link to="/cases/$caseNo" params={{ caseNo: row.subject }} className="mono">
            {row.subject}
          </Link>
        ) : (
          <span className="muted">{t('audit.elsewhere')}</span>
        )}
      </td>
      <td>{why}</td>
    </tr>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';

import { type CaseFilter, casesQuery } from '../../api/cases';
import { Panel } from '../../parts/panel';
import { useTimes } from '../../parts/times';
import { CaseFilters } from './case-filters';
import { CaseTable } from './case-table';
import './cases.css';

const PAGE = 50;

/** C0: find cases. The filters live in the address; what is personal does not. */
export function FindCases() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const times = useTimes();
  const search = useSearch({ from: '/shell/cases' });
  const change = (some: CaseFilter) => void navigate({ to: '/cases', search: clean({ ...search, page: undefined, ...some }) });
  const asked: CaseFilter = {
    ...search,
    ...(search.from ? { from: times.startOf(search.from) } : {}),
    ...(search.to ? { to: times.startOf(dayAfter(search.to)) } : {}),
  };
  const query = useQuery({ ...casesQuery(asked), placeholderData: keepPreviousData });
  const filters = Object.keys(search).filter((name) => name !== 'page').length;

  return (
    <div className="page-pad">
      <div className="page-title">
        <h1>{t('area.cases')}</h1>
        <span className="sub">{query.data ? t('cases.found', { n: query.data.total }) : ''}</span>
      </div>
      <CaseFilters filter={search} change={change} />
      <Panel query={query} rows={10}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <div className="quiet-empty">
              <p>{filters > 0 ? t('cases.noneFiltered') : t('cases.none')}</p>
              {filters > 0 ? <Button onClick={() => void navigate({ to: '/cases', search: {} })}>{t('cases.clear', { n: filters })}</Button> : null}
            </div>
          ) : (
            <>
              <CaseTable rows={rows} />
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

function clean(filter: CaseFilter): CaseFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { caseQuery } from '../../api/cases';
import { useShowsCase } from '../../parts/case-on-screen';
import { useKeys } from '../../parts/keys';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../app/shell';
import { CaseHeader } from './case-header';
import { CaseData } from './case-data';
import { CaseMessages } from './case-messages';
import { Incidents } from './incidents';
import { Story } from './story';
import './cases.css';

const Diagrams = lazy(() => import('./diagrams').then(({ Diagrams: component }) => ({ default: component })));
const panes = { d: 'diagram', v: 'data', m: 'messages', i: 'incidents' } as const;

/** C1: the case. Its story in plain words on the left; the diagram, data, messages and incidents beside it. */
export function CasePage() {
  const { t } = useTranslation();
  const { caseNo } = useParams({ from: '/shell/cases/$caseNo' });
  const { tab = 'diagram' } = useSearch({ from: '/shell/cases/$caseNo' });
  const navigate = useNavigate();
  const query = useQuery(caseQuery(caseNo));
  const [element, setElement] = useState<string>();
  const choose = (next: string) => void navigate({ to: '/cases/$caseNo', params: { caseNo }, search: next === 'diagram' ? {} : { tab: next }, replace: true });
  useShowsCase(caseNo);
  useKeys(Object.fromEntries(Object.entries(panes).map(([key, pane]) => [key, () => choose(pane)])));

  return (
    <Panel query={query} rows={10}>
      {(view) => (
        <div className="case">
          <CaseHeader view={view} />
          <section className="case-story">
            <Story caseNo={caseNo} element={element} choose={setElement} />
          </section>
          <section className="case-side">
            <Tabs
              activeKey={tab}
              onChange={choose}
              destroyOnHidden
              items={[
                {
                  key: 'diagram',
                  label: t('case.diagram'),
                  children: (
                    <Suspense fallback={<Waiting />}>
                      <Diagrams caseNo={caseNo} element={element} choose={setElement} />
                    </Suspense>
                  ),
                },
                { key: 'data', label: t('case.data'), children: <CaseData view={view} /> },
                { key: 'messages', label: t('case.messages'), children: <CaseMessages messages={view.messages} /> },
                {
                  key: 'incidents',
                  label: view.incidents.length > 0 ? `${t('case.incidents')} ${view.incidents.length}` : t('case.incidents'),
                  children: <Incidents incidents={view.incidents} caseNo={caseNo} />,
                },
              ]}
            />
          </section>
        </div>
      )}
    </Panel>
  );
}

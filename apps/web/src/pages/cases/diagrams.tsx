import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type DiagramRun, diagramQuery } from '../../api/cases';
import { useBoth } from '../../parts/both';
import { Panel } from '../../parts/panel';
import { Paper } from './paper';

interface Shown {
  readonly caseNo: string;
  readonly element: string | undefined;
  readonly choose: (element: string | undefined) => void;
}

/** The diagrams of the case, each in the version it runs on; a called flow opens from its step. */
export function Diagrams({ caseNo, element, choose }: Shown) {
  const { t } = useTranslation();
  const query = useQuery(diagramQuery(caseNo));

  return (
    <Panel query={query} rows={8}>
      {(runs) => (runs.length === 0 ? <p className="quiet-empty">{t('case.diagramNone')}</p> : <Runs runs={runs} element={element} choose={choose} />)}
    </Panel>
  );
}

function Runs({ runs, element, choose }: { runs: readonly DiagramRun[]; element: string | undefined; choose: Shown['choose'] }) {
  const { t } = useTranslation();
  const both = useBoth();
  const [at, setAt] = useState<string>();
  const top = runs.find(({ calledFrom }) => !calledFrom) ?? runs[0];
  const shown = runs.find(({ instanceKey }) => instanceKey === at) ?? top;
  if (!shown || !top) return null;
  const way = wayTo(shown, runs);
  const nameOf = (run: DiagramRun) => t(`processName.${run.processId}`, { defaultValue: both(run.name) });
  const called = runs.filter(({ calledFrom }) => calledFrom?.instanceKey === shown.instanceKey);

  return (
    <div className="runs">
      <div className="runs-bar">
        <Breadcrumb
          items={way.map((run) => ({
            key: run.instanceKey,
            title: (
              <Button type="link" size="small" onClick={() => setAt(run.instanceKey)} disabled={run === shown}>
                {nameOf(run)}
              </Button>
            ),
          }))}
        />
        <span className="muted">{t('case.version', { n: shown.version })}</span>
        {called.length > 0 ? <span className="faint">{t('case.openCalled')}</span> : null}
      </div>
      <Paper
        key={shown.instanceKey}
        run={shown}
        calls={new Map(called.map((run) => [run.calledFrom?.elementId ?? '', run.instanceKey]))}
        element={element}
        choose={choose}
        open={setAt}
        label={nameOf(shown)}
      />
      <div className="legend">
        <span>➊ {t('case.legendTaken')}</span>
        <span>◎ {t('case.legendHere')}</span>
        <span>▲ {t('case.legendIncident')}</span>
        <span>×2 {t('case.legendTimes')}</span>
      </div>
    </div>
  );
}

function wayTo(run: DiagramRun, runs: readonly DiagramRun[]): readonly DiagramRun[] {
  const parent = runs.find(({ instanceKey }) => instanceKey === run.calledFrom?.instanceKey);

  return parent ? [...wayTo(parent, runs), run] : [run];
}

import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type ModelKind, type ModelRow, modelsQuery } from '../../api/models';
import { usePerson } from '../../api/people';
import { mayRelease } from '../../app/rights';
import { Panel } from '../../parts/panel';
import { ModelRows } from './model-rows';
import { useModelName } from './model-name';
import { ReleaseDialog } from './release-dialog';
import '../cases/cases.css';
import './models.css';

const kinds: readonly ModelKind[] = ['process', 'decision', 'form'];
const heads: Record<ModelKind, string> = { process: 'models.processes', decision: 'models.decisions', form: 'models.forms' };

/** M1: diagrams, decision tables and forms; what is in force, whose draft is open. */
export function Library() {
  const { t } = useTranslation();
  const nameOf = useModelName();
  const query = useQuery(modelsQuery);
  const owner = mayRelease(usePerson());
  const [wanted, setWanted] = useState('');
  const [releasing, setReleasing] = useState(false);
  const drafts = (query.data ?? []).filter(({ draft }) => draft);
  const matches = ({ kind, id }: ModelRow) => `${nameOf(kind, id)} ${id}`.toLowerCase().includes(wanted.trim().toLowerCase());

  return (
    <div className="page-pad">
      <div className="page-title">
        <h1>{t('area.models')}</h1>
        <Input
          aria-label={t('models.find')}
          placeholder={t('models.find')}
          value={wanted}
          allowClear
          style={{ width: 240 }}
          onChange={({ target }) => setWanted(target.value)}
        />
        <span className="top-grow" />
        {owner && drafts.length > 0 ? (
          <Button type="primary" onClick={() => setReleasing(true)}>
            {t('models.releaseSome', { n: drafts.length })}
          </Button>
        ) : null}
      </div>
      <Panel query={query} rows={10}>
        {(all) =>
          all.filter(matches).length === 0 ? (
            <p className="quiet-empty">{t('models.none')}</p>
          ) : (
            kinds.map((kind) => <ModelRows key={kind} head={t(heads[kind])} rows={all.filter((row) => row.kind === kind && matches(row))} />)
          )
        }
      </Panel>
      {releasing ? <ReleaseDialog drafts={drafts} close={() => setReleasing(false)} /> : null}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Model, modelQuery } from '../../api/models';
import { usePerson } from '../../api/people';
import { mayRelease } from '../../app/rights';
import { Panel } from '../../parts/panel';
import { EditorBar } from './editor-bar';
import { openTable } from './decision-table';
import { useDraftKeeper } from './use-draft';
import './models.css';

/** M3: a decision table, cell by cell; each change is kept as a draft. */
export function DecisionEditor() {
  const { id } = useParams({ from: '/shell/models/decision/$id' });
  const { i18n } = useTranslation();
  const query = useQuery(modelQuery('decision', id));

  return (
    <Panel query={query} rows={10}>
      {(model) => <Table key={`${id} ${i18n.language} ${model.inForce?.version} ${model.draft === null}`} id={id} model={model} />}
    </Panel>
  );
}

function Table({ id, model }: { id: string; model: Model }) {
  const { t, i18n } = useTranslation();
  const owner = mayRelease(usePerson());
  const sheet = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState<string>();
  const { state, change, save } = useDraftKeeper('decision', id, model);
  const xml = useRef(model.draft?.content ?? model.inForce?.content ?? '');
  useEffect(() => {
    if (!sheet.current) return undefined;
    const table = openTable(sheet.current, i18n.language, (next) => {
      xml.current = next;
      if (owner) change(next);
    });
    let left = false;
    table.load(xml.current).catch((error: unknown) => left || setBroken(String(error)));

    return () => {
      left = true;
      table.close();
    };
  }, [i18n.language, owner, change]);

  return (
    <div className="editor">
      <EditorBar kind="decision" id={id} model={model} draft={state} save={save} />
      <div className="editor-help">{broken ? t('models.broken', { why: broken }) : t('models.decisionHelp')}</div>
      <div className="table-editor" ref={sheet} />
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Model, modelQuery, modelsQuery, useTemplates } from '../../api/models';
import { usePerson } from '../../api/people';
import { mayRelease } from '../../app/rights';
import { Panel } from '../../parts/panel';
import { ComparePanel } from './compare-panel';
import { EditorBar } from './editor-bar';
import { FindingList } from './finding-list';
import { type Desk, openDesk } from './modeler';
import { useDraftKeeper } from './use-draft';
import { knownBy, useFindings } from './use-findings';
import './models.css';

/** M2: the diagram with the properties of its steps; checked while it is drawn, saved by itself, compared with what is in force. */
export function ProcessEditor() {
  const { id } = useParams({ from: '/shell/models/process/$id' });
  const { i18n } = useTranslation();
  const query = useQuery(modelQuery('process', id));

  return (
    <Panel query={query} rows={10}>
      {(model) => <Editor key={`${id} ${i18n.language} ${model.inForce?.version} ${model.draft === null}`} id={id} model={model} />}
    </Panel>
  );
}

type Side = 'findings' | 'compare' | null;

function Editor({ id, model }: { id: string; model: Model }) {
  const { t, i18n } = useTranslation();
  const owner = mayRelease(usePerson());
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [desk, setDesk] = useState<Desk>();
  const [broken, setBroken] = useState<string>();
  const [xml, setXml] = useState(model.draft?.content ?? model.inForce?.content ?? '');
  const [side, setSide] = useState<Side>(null);
  const [wide, setWide] = useState(true);
  const templates = useTemplates(i18n.language);
  const models = useQuery(modelsQuery).data;
  const known = useMemo(() => knownBy(models ?? [], templates ?? []), [models, templates]);
  const { state, change, save } = useDraftKeeper('process', id, model);
  const { findings, busy } = useFindings(xml, known);
  const begin = useRef(xml);
  useEffect(() => {
    if (!canvas.current || !panel.current) return undefined;
    const opened = openDesk({ canvas: canvas.current, panel: panel.current, language: i18n.language });
    let left = false;
    // A diagram that is left while it is being read fails to be read: nobody waits for it any more.
    opened.load(begin.current).then(
      () => left || setDesk(opened),
      (error: unknown) => left || setBroken(String(error)),
    );
    return () => {
      left = true;
      opened.close();
    };
  }, [i18n.language]);
  useEffect(() => (desk && owner ? desk.changed((next) => { setXml(next); change(next); }) : undefined), [desk, owner, change]);
  useEffect(() => desk?.offer(templates ?? []), [desk, templates]);
  useEffect(() => desk?.mark(findings), [desk, findings]);
  const errors = findings.filter(({ severity }) => severity === 'error').length;

  return (
    <div className="editor">
      <EditorBar kind="process" id={id} model={model} draft={state} save={save}>
        <Button onClick={() => setSide(side === 'findings' ? null : 'findings')} danger={errors > 0} aria-expanded={side === 'findings'}>
          {busy ? t('models.findingsBusy') : `${t('models.findings')} · ${t('models.errors', { n: errors })} · ${t('models.warnings', { n: findings.length - errors })}`}
        </Button>
        <Button onClick={() => setSide(side === 'compare' ? null : 'compare')} aria-expanded={side === 'compare'}>
          {t('models.compare')}
        </Button>
        <Button onClick={() => desk?.whole()}>{t('case.wholeDiagram')}</Button>
        <Button onClick={() => setWide(!wide)}>{wide ? t('models.hidePanel') : t('models.showPanel')}</Button>
      </EditorBar>
      {broken ? <p className="quiet-empty">{t('models.broken', { why: broken })}</p> : null}
      <div className={`editor-desk ${wide ? '' : 'narrow'}`}>
        <div className="editor-canvas" ref={canvas} aria-label={t('models.canvas')} />
        <div className="editor-panel" ref={panel} aria-label={t('models.panel')} />
      </div>
      {side === 'findings' ? (
        <section className="editor-side" aria-label={t('models.findings')}>
          {findings.length === 0 ? <p className="muted">{t('models.findingsNone')}</p> : <FindingList findings={findings} go={(element) => desk?.show(element)} />}
        </section>
      ) : null}
      {side === 'compare' ? <ComparePanel before={model.inForce?.content ?? null} after={xml} desk={desk} /> : null}
    </div>
  );
}

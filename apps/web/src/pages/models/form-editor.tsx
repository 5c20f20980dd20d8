import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Model, modelQuery } from '../../api/models';
import { usePerson } from '../../api/people';
import { mayRelease } from '../../app/rights';
import { Waiting } from '../../app/shell';
import { FormView } from '../../parts/form/form-view';
import type { FormSchema } from '../../parts/form/schema';
import { Panel } from '../../parts/panel';
import { EditorBar } from './editor-bar';
import { useDraftKeeper } from './use-draft';
import './models.css';

const FormCanvas = lazy(() => import('./form-canvas').then(({ FormCanvas: component }) => ({ default: component })));
const ways = ['formPreview', 'formEdit', 'formSource'] as const;

/** M3: a form as people will see it in the inbox, the same fields to drag, and its text. */
export function FormEditor() {
  const { _splat: id = '' } = useParams({ from: '/shell/models/form/$' });
  const query = useQuery(modelQuery('form', id));

  return (
    <Panel query={query} rows={10}>
      {(model) => <Form key={`${id} ${model.inForce?.version} ${model.draft === null}`} id={id} model={model} />}
    </Panel>
  );
}

function Form({ id, model }: { id: string; model: Model }) {
  const { t } = useTranslation();
  const owner = mayRelease(usePerson());
  const [way, setWay] = useState<(typeof ways)[number]>('formPreview');
  const [source, setSource] = useState(() => pretty(model.draft?.content ?? model.inForce?.content ?? ''));
  const [values, setValues] = useState<Record<string, unknown>>({});
  const { state, change, save } = useDraftKeeper('form', id, model);
  const form = read(source);
  const set = (next: string) => {
    setSource(next);
    if (owner && read(next)) change(next);
  };

  return (
    <div className="editor">
      <EditorBar kind="form" id={id} model={model} draft={state} save={save}>
        <Segmented value={way} onChange={setWay} options={ways.map((value) => ({ value, label: t(`models.${value}`) }))} />
      </EditorBar>
      <div className="editor-help">{way === 'formEdit' ? `${t('models.formHelp')} ${t('models.language')}` : t('models.language')}</div>
      {form ? null : <Alert type="error" banner message={t('models.formBad')} />}
      <div className="form-editor">
        {way === 'formPreview' && form ? (
          <div className="panel form-preview">
            <FormView form={form} values={values} wrong={{}} locked={false} change={(key, value) => setValues({ ...values, [key]: value })} />
          </div>
        ) : null}
        {way === 'formEdit' && form ? (
          <Suspense fallback={<Waiting />}>
            <FormCanvas begin={source} changed={set} />
          </Suspense>
        ) : null}
        {way === 'formSource' ? (
          <textarea className="form-source" aria-label={t('models.formSource')} spellCheck={false} readOnly={!owner} value={source} onChange={({ target }) => set(target.value)} />
        ) : null}
      </div>
    </div>
  );
}

function read(source: string): FormSchema | undefined {
  try {
    const form: FormSchema = JSON.parse(source);
    return Array.isArray(form.components) ? form : undefined;
  } catch {
    return undefined;
  }
}

function pretty(source: string): string {
  const form = read(source);

  return form ? JSON.stringify(form, null, 2) : source;
}

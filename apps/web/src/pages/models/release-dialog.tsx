import { useMutation } from '@tanstack/react-query';
import { Alert, App, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../api/client';
import { ApiError } from '../../api/http';
import { type ModelFinding, type ModelKind, releaseModels } from '../../api/models';
import { Field } from '../../parts/field';
import { useErrorWords } from '../../parts/panel';
import { FindingList } from './finding-list';
import { useModelName } from './model-name';

interface Shown {
  readonly drafts: readonly { readonly kind: ModelKind; readonly id: string }[];
  readonly close: () => void;
}

/** Puts drafts in force, together, under a name and with a reason. A refusal names what is wrong, and nothing is half released. */
export function ReleaseDialog({ drafts, close }: Shown) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useErrorWords();
  const nameOf = useModelName();
  const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;
  const [chosen, setChosen] = useState(() => drafts.map(keyOf));
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const items = drafts.filter((draft) => chosen.includes(keyOf(draft))).map(({ kind, id }) => ({ kind, id }));
  const release = useMutation({
    mutationFn: () => releaseModels(items, name.trim(), why.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey: [head] }) => head === 'models' || head === 'model' });
      void message.success(t('models.released'), 6);
      close();
    },
  });
  const findings = findingsOf(release.error);
  const ready = items.length > 0 && name.trim() !== '' && why.trim() !== '';

  return (
    <Modal
      open
      width={640}
      title={t('models.releaseTitle')}
      onCancel={close}
      onOk={() => release.mutate()}
      okText={t('models.release')}
      okButtonProps={{ disabled: !ready, loading: release.isPending }}
      cancelText={t('do.back')}
    >
        <div className="stack">
          <p className="muted">{t('models.releaseEffect')}</p>
          <div>
            <div className="label-head">{t('models.releaseItems')}</div>
            <Checkbox.Group
              className="form-checks"
              value={chosen}
              onChange={setChosen}
              options={drafts.map((draft) => ({ value: keyOf(draft), label: nameOf(draft.kind, draft.id) }))}
            />
          </div>
          <Field label={t('models.releaseName')} must>
            {(id) => <Input id={id} autoFocus value={name} onChange={({ target }) => setName(target.value)} />}
          </Field>
          <Field label={t('models.releaseWhy')} must>
            {(id) => <Input.TextArea id={id} rows={2} value={why} onChange={({ target }) => setWhy(target.value)} />}
          </Field>
          {release.isError ? <Alert type="error" showIcon message={findings.length > 0 ? t('models.releaseRefused') : words(release.error)} /> : null}
          {findings.length > 0 ? <FindingList findings={findings} /> : null}
        </div>
    </Modal>
  );
}

function findingsOf(error: unknown): readonly ModelFinding[] {
  if (!(error instanceof ApiError)) return [];
  const found = pick(error.body, 'findings') ?? pick(pick(error.body, 'error'), 'findings');

  return Array.isArray(found) ? found : [];
}

function pick(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Object.entries(from).find(([key]) => key === name)?.[1] : undefined;
}

import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../api/client';
import { dropDraft, type Model, type ModelKind } from '../../api/models';
import { usePerson } from '../../api/people';
import { mayRelease } from '../../app/rights';
import { useTimes } from '../../parts/times';
import { useModelName } from './model-name';
import { ReleaseDialog } from './release-dialog';
import type { DraftState } from './use-draft';

interface Shown {
  readonly kind: ModelKind;
  readonly id: string;
  readonly model: Model;
  readonly draft: DraftState;
  readonly save: () => Promise<void>;
  readonly children?: ReactNode;
}

/** What is open, how far it is saved, and what can be done with it. */
export function EditorBar({ kind, id, model, draft, save, children }: Shown) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const nameOf = useModelName();
  const owner = mayRelease(usePerson());
  const [releasing, setReleasing] = useState(false);
  const again = () => client.invalidateQueries({ predicate: ({ queryKey: [head] }) => head === 'model' || head === 'models' });
  const discard = useMutation({ mutationFn: () => dropDraft(kind, id), onSettled: () => again() });
  const isDraft = draft.state !== 'same';

  return (
    <header className="editor-bar">
      <Link to="/models">{t('area.models')}</Link>
      <span className="faint">/</span>
      <h1>{nameOf(kind, id)}</h1>
      <span className={`state ${isDraft ? 'live' : ''}`}>
        {isDraft ? t('models.draft') : model.inForce ? t('models.version', { n: model.inForce.version }) : t('models.neverReleased')}
      </span>
      <Saved draft={draft} base={model.draft?.base ?? model.inForce?.version} />
      <span className="top-grow" />
      {children}
      {owner && isDraft ? (
        <>
          <Button
            onClick={() =>
              void modal.confirm({
                title: t('models.discard'),
                content: t('models.discardSure'),
                okText: t('models.discard'),
                cancelText: t('do.back'),
                autoFocusButton: 'cancel',
                onOk: () => discard.mutateAsync(),
              })
            }
          >
            {t('models.discard')}
          </Button>
          <Button type="primary" onClick={() => void save().then(() => setReleasing(true))}>
            {t('models.release')}
          </Button>
        </>
      ) : null}
      {owner ? null : <span className="muted">{t('models.readOnly')}</span>}
      {releasing ? (
        <ReleaseDialog
          drafts={[{ kind, id }]}
          close={() => {
            setReleasing(false);
            void again();
          }}
        />
      ) : null}
    </header>
  );
}

function Saved({ draft, base }: { draft: DraftState; base: number | undefined }) {
  const { t } = useTranslation();
  const times = useTimes();
  const words = {
    same: '',
    waiting: '…',
    saving: t('models.saving'),
    saved: draft.savedAt ? t('models.savedAt', { at: times.clock(draft.savedAt) }) : '',
    failed: t('models.notSaved', { why: draft.why ?? '' }),
  }[draft.state];

  return (
    <>
      {base && draft.state !== 'same' ? <span className="faint">{t('models.basedOn', { n: base })}</span> : null}
      <span role="status" className={draft.state === 'failed' ? 'clock-word overdue' : 'muted'}>
        {words}
      </span>
    </>
  );
}

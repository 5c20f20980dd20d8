import { Alert, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../../api/client';
import { useErrorWords } from '../../../parts/panel';

interface Act {
  readonly caseNo: string;
  readonly title: string;
  /** What will happen, before it does. */
  readonly effect: string;
  readonly ready: boolean;
  readonly act: () => Promise<unknown>;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** One act on a case: what it needs, what it does, and what was refused, in place. Typed text stays until it was stored. */
export function ActDialog({ caseNo, title, effect, ready, act, close, children }: Act) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const go = async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      await act();
      await client.invalidateQueries({ queryKey: ['case', caseNo] });
      close();
    } catch (error) {
      setFailed(words(error));
      setBusy(false);
    }
  };

  return (
    <Modal open title={title} onCancel={close} onOk={() => void go()} okText={title} okButtonProps={{ disabled: !ready, loading: busy }} cancelText={t('do.back')}>
      <div className="stack">
        <p>{effect}</p>
        {children}
        {failed ? <Alert type="error" message={failed} showIcon /> : null}
      </div>
    </Modal>
  );
}

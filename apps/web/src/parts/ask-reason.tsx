import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useErrorWords } from './panel';

interface Asked {
  readonly title: string;
  readonly effect: string;
  readonly label?: string;
  readonly danger?: boolean;
  readonly act: (reason: string) => Promise<unknown>;
  readonly close: () => void;
}

/** One confirmation that states the effect and asks why. The reason goes into the case's story. */
export function AskReason({ title, effect, label, danger = false, act, close }: Asked) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const go = async () => {
    if (reason.trim() === '' || busy) return;
    setBusy(true);
    try {
      await act(reason.trim());
      close();
    } catch (error) {
      setFailed(words(error));
      setBusy(false);
    }
  };

  return (
    <Modal open title={title} onCancel={close} onOk={go} okText={label ?? title} okButtonProps={{ danger, disabled: reason.trim() === '', loading: busy }} cancelText={t('do.back')}>
      <div className="stack">
        <p>{effect}</p>
        <Input.TextArea
          autoFocus
          rows={3}
          value={reason}
          aria-label={t('word.reason')}
          placeholder={t('word.reason')}
          onChange={({ target }) => setReason(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void go();
          }}
        />
        {failed ? <Alert type="error" message={failed} showIcon /> : null}
      </div>
    </Modal>
  );
}

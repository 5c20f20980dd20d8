import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { Key } from '../../parts/key';
import type { useTaskActs } from './task-acts';

interface Shown {
  readonly acts: ReturnType<typeof useTaskActs>;
  readonly holder: 'me' | 'another' | 'nobody';
  readonly isDraftKept: boolean;
  readonly report: () => void;
}

/** What can be done with the task now, or that it is done. */
export function TaskFoot({ acts: { accept, giveBack, send }, holder, isDraftKept, report }: Shown) {
  const { t } = useTranslation();

  if (send.isSuccess)
    return (
      <span className="task-done" role="status">
        <CheckCircleFilled /> {t('inbox.doneWell')}
      </span>
    );
  if (holder === 'another') return <span className="muted">{t('inbox.takenBy')}</span>;
  if (holder === 'nobody')
    return (
      <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate()}>
        {t('inbox.accept')} <Key>A</Key>
      </Button>
    );

  return (
    <>
      <Button type="primary" loading={send.isPending} onClick={report}>
        {t('inbox.report')} <Key>Ctrl+Enter</Key>
      </Button>
      <Button onClick={() => giveBack.mutate()} loading={giveBack.isPending} disabled={send.isPending}>
        {t('inbox.giveBack')}
      </Button>
      <span className="faint">{isDraftKept ? t('inbox.draftKept') : ''}</span>
    </>
  );
}

import { DownOutlined, DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { cancel, urge } from '../../api/cases';
import { client } from '../../api/client';
import { get } from '../../api/http';
import { usePerson } from '../../api/people';
import { AskReason } from '../../parts/ask-reason';
import { useErrorWords } from '../../parts/panel';

const over = ['closed', 'archived', 'cancelled'];

/** What may be done to a case as a whole; buttons without right are absent, and the server decides anyway. */
export function ActMenu({ caseNo, state }: { caseNo: string; state: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useErrorWords();
  const roles = usePerson()?.roles ?? [];
  const [asking, setAsking] = useState(false);
  const may = (...some: string[]) => some.some((role) => roles.includes(role));
  const open = !over.includes(state);
  const push = async () => {
    try {
      await urge(caseNo);
      void message.success(t('desk.urged'));
      await client.invalidateQueries({ queryKey: ['case', caseNo] });
    } catch (error) {
      void message.error(words(error));
    }
  };
  const items = [
    ...(open && may('AT', 'SS') ? [{ key: 'urge', label: t('do.urge'), onClick: () => void push() }] : []),
    ...(open && may('DH', 'SS') ? [{ key: 'cancel', label: t('case.cancel'), danger: true, onClick: () => setAsking(true) }] : []),
  ];

  return (
    <span className="row">
      {may('MA', 'DH', 'AU', 'SS') ? <Dossier caseNo={caseNo} /> : null}
      {items.length > 0 ? (
        <Dropdown trigger={['click']} menu={{ items }}>
          <Button>
            {t('case.act')} <DownOutlined style={{ fontSize: 10 }} />
          </Button>
        </Dropdown>
      ) : null}
      {asking ? (
        <AskReason
          danger
          title={t('case.cancel')}
          effect={t('case.cancelEffect', { caseNo })}
          close={() => setAsking(false)}
          act={async (reason) => {
            await cancel(caseNo, reason);
            await client.invalidateQueries({ queryKey: ['case', caseNo] });
          }}
        />
      ) : null}
    </span>
  );
}

/** C2: the case as one JSON file, masked; the export itself becomes an entry of the case. */
function Dossier({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useErrorWords();
  const [busy, setBusy] = useState(false);
  const fetchIt = async () => {
    setBusy(true);
    try {
      const dossier = await get<unknown>(`/cases/${caseNo}/dossier`);
      save(`${caseNo}.json`, JSON.stringify(dossier, null, 2));
    } catch (error) {
      void message.error(words(error));
    }
    setBusy(false);
  };

  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void fetchIt()}>
      {t('case.dossier')}
    </Button>
  );
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

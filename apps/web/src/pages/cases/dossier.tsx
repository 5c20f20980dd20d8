import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { get } from '../../api/http';
import { useErrorWords } from '../../parts/panel';

/** C2: the case as one JSON file, masked; the export itself becomes an entry of the case. */
export function Dossier({ caseNo }: { caseNo: string }) {
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

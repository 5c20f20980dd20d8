import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Openings, type PaperSent, sendPapers } from '../../../api/acts';
import { ActDialog } from './act-dialog';

interface Wanted {
  readonly caseNo: string;
  readonly papers: NonNullable<Openings['papers']>;
  readonly close: () => void;
}

/** Papers that the customer brought or sent: one picture or file for each, what is missing first. */
export function PapersDialog({ caseNo, papers, close }: Wanted) {
  const { t } = useTranslation();
  const [files, setFiles] = useState<Readonly<Record<string, File>>>({});
  const kinds = [...papers.missing, ...papers.checklist.filter((kind) => !papers.missing.includes(kind))];
  const choose = (kind: string, file: File | undefined) => {
    const { [kind]: _, ...rest } = files;
    setFiles(file ? { ...rest, [kind]: file } : rest);
    return false;
  };
  const act = async () => sendPapers(caseNo, await Promise.all(Object.entries(files).map(paperOf)));

  return (
    <ActDialog caseNo={caseNo} title={t('act.papers')} effect={t('act.papersEffect')} ready={Object.keys(files).length > 0} act={act} close={close}>
      {kinds.map((kind) => (
        <div key={kind} className="row paper-row">
          <span className="top-grow">
            {t(`paper.${kind}`, { defaultValue: kind })}
            {papers.missing.includes(kind) ? <span className="muted"> · {t('act.missing')}</span> : null}
          </span>
          {files[kind] ? (
            <Button type="text" onClick={() => choose(kind, undefined)}>
              {t('act.takeBack')}
            </Button>
          ) : null}
          <Upload accept="image/*,application/pdf" maxCount={1} showUploadList={false} beforeUpload={(file) => choose(kind, file)}>
            <Button icon={<UploadOutlined />}>{files[kind]?.name ?? t('act.chooseFile')}</Button>
          </Upload>
        </div>
      ))}
    </ActDialog>
  );
}

async function paperOf([kindCode, file]: [string, File]): Promise<PaperSent> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return { kindCode, mediaType: file.type || 'application/octet-stream', content };
}

import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { fieldsOf, type FormSchema, labelOf } from '../../parts/form/schema';
import { forget, useDraft } from './drafts';

/** The person's own decision has arrived; the case went on. */
export function Done() {
  const { t } = useTranslation();

  return (
    <div className="task">
      <Alert type="success" showIcon message={t('inbox.doneWell')} />
    </div>
  );
}

/** A task that is no longer open. Nothing of what was typed is lost. */
export function Gone({ taskId, form, why }: { taskId: string; form: FormSchema | null; why?: string }) {
  const { t, i18n } = useTranslation();
  const draft = useDraft(taskId);
  const lines = fieldsOf(form?.components ?? [])
    .filter(({ key }) => key && draft?.[key])
    .map((field) => `${labelOf(field, i18n.language)}: ${String(draft?.[field.key ?? ''])}`);

  return (
    <div className="task stack">
      <Alert type="warning" showIcon message={t('inbox.gone')} description={why ?? t('inbox.goneWhy')} />
      {lines.length > 0 ? (
        <section className="panel stack">
          <strong>{t('inbox.goneText')}</strong>
          <pre className="kept-text">{lines.join('\n')}</pre>
          <div className="row">
            <Button onClick={() => void navigator.clipboard?.writeText(lines.join('\n'))}>{t('do.copy')}</Button>
            <Button onClick={() => forget(taskId)}>{t('inbox.goneForget')}</Button>
          </div>
        </section>
      ) : null}
    </div>
  );
}

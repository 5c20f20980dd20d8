import { useTranslation } from 'react-i18next';

const looks: Record<string, string> = {
  accepted: 'live',
  in_progress: 'live',
  replied: 'live',
  waiting_customer: 'wait',
  difficult: 'hard',
  closed: 'done',
  archived: 'done',
  cancelled: 'done',
  folded: 'done',
};

/** A case's state: word, shape and colour together. */
export function CaseState({ state, outcome }: { state: string; outcome?: string | null | undefined }) {
  const { t } = useTranslation();

  return (
    <span className={`state ${looks[state] ?? ''}`}>
      {t(`caseState.${state}`)}
      {outcome ? <span className="muted">· {t(`outcome.${outcome}`)}</span> : null}
    </span>
  );
}

import { useTranslation } from 'react-i18next';

import type { ModelFinding } from '../../api/models';
import { useBoth } from '../../parts/both';
import { useModelName } from './model-name';

/** What is wrong, where, why it matters, how to mend it. A click goes to the step. */
export function FindingList({ findings, go }: { findings: readonly ModelFinding[]; go?: (elementId: string) => void }) {
  const { t } = useTranslation();
  const both = useBoth();
  const nameOf = useModelName();

  return (
    <ul className="findings">
      {findings.map(({ rule, severity, elementId, message, why, fix, kind, id }, at) => (
        // The same rule may speak twice about one step: its place in the list tells them apart.
        <li key={`${rule} ${elementId} ${at}`} className={severity}>
          <button type="button" onClick={() => go?.(elementId)} disabled={!go || elementId === ''}>
            <strong>
              <span aria-hidden>{severity === 'error' ? '! ' : 'i '}</span>
              {both(message)}
            </strong>
            {kind && id ? <span className="muted">{nameOf(kind, id)}</span> : null}
            <span className="muted">
              {t('models.why')}: {both(why)}
            </span>
            {fix ? (
              <span>
                {t('models.fix')}: {both(fix)}
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { ModelRow } from '../../api/models';
import { useTimes } from '../../parts/times';
import { useModelName } from './model-name';

/** One kind of model, a row each: name, version in force, draft. */
export function ModelRows({ head, rows }: { head: string; rows: readonly ModelRow[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const nameOf = useModelName();
  const navigate = useNavigate();
  if (rows.length === 0) return null;

  return (
    <section className="model-kind">
      <h2>{head}</h2>
      <table className="grid">
        <thead>
          <tr>
            <th style={{ width: '45%' }}>{t('models.name')}</th>
            <th>{t('models.inForce')}</th>
            <th>{t('models.draft')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, id, version, draft }) => {
            const to = `/models/${kind}/${id}`;
            return (
              <tr key={id} onClick={() => void navigate({ to })}>
                <td>
                  <a
                    href={to}
                    onClick={(event) => {
                      event.preventDefault();
                    }}
                  >
                    {nameOf(kind, id)}
                  </a>
                </td>
                <td>{version === null ? <span className="faint">{t('models.neverReleased')}</span> : t('models.version', { n: version })}</td>
                <td>{draft ? <span className="state live">{t('models.draftSaved', { at: times.short(draft.savedAt) })}</span> : <span className="faint">–</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

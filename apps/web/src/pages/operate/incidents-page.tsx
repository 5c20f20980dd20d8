import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { Incident } from '../../api/cases';
import { get } from '../../api/http';
import { Panel } from '../../parts/panel';
import { Incidents } from '../cases/incidents';
import '../cases/cases.css';

/** O3, thin: what stands still, newest first. Case numbers only, nothing personal. */
export function IncidentsPage() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['incidents'], queryFn: () => get<Incident[] | { rows: Incident[] }>('/incidents') });

  return (
    <div className="page-pad">
      <div className="page-title">
        <h1>{t('case.incidents')}</h1>
      </div>
      <Panel query={query}>{(found) => <Incidents incidents={'rows' in found ? found.rows : found} />}</Panel>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Incident, retryIncident } from '../../api/cases';
import { client } from '../../api/client';
import { usePerson } from '../../api/people';
import { AskReason } from '../../parts/ask-reason';
import { useTimes } from '../../parts/times';

/** Where the case stands still because something failed, and the way to try again. Asked is not passed. */
export function Incidents({ incidents, caseNo }: { incidents: readonly Incident[]; caseNo?: string }) {
  const { t } = useTranslation();
  if (incidents.length === 0) return <p className="quiet-empty">{t('case.incidentsNone')}</p>;

  return (
    <ul className="messages">
      {incidents.map((incident) => (
        <One key={incident.incidentKey} incident={incident} caseNo={caseNo} />
      ))}
    </ul>
  );
}

function One({ incident, caseNo }: { incident: Incident; caseNo: string | undefined }) {
  const { t } = useTranslation();
  const times = useTimes();
  const operator = usePerson()?.roles.includes('OP') ?? false;
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);

  return (
    <li>
      <div className="row">
        <strong>
          ⚠ {t(`incidentKind.${incident.errorType}`, { defaultValue: t('incidentKind.UNKNOWN') })}
        </strong>
        <span>
          {t(`processName.${incident.processId}`, { defaultValue: incident.processId })} · <span className="mono">{incident.elementId}</span>
        </span>
        <span className="muted">{times.full(incident.createdAt)}</span>
        {incident.caseNo && !caseNo ? (
          <Link to="/cases/$caseNo" params={{ caseNo: incident.caseNo }} className="mono">
            {incident.caseNo}
          </Link>
        ) : null}
      </div>
      <p className="incident-text">{incident.message}</p>
      {operator ? (
        <div className="row">
          <Button size="small" onClick={() => setAsking(true)} disabled={asked}>
            {t('case.retry')}
          </Button>
          {asked ? <span role="status">{t('case.retryAsked')}</span> : null}
        </div>
      ) : null}
      {asking ? (
        <AskReason
          title={t('case.retry')}
          effect={t('case.retryEffect')}
          close={() => setAsking(false)}
          act={async (reason) => {
            await retryIncident(incident.incidentKey, reason);
            setAsked(true);
            await client.invalidateQueries({ predicate: ({ queryKey: [head] }) => head === 'case' || head === 'incidents' });
          }}
        />
      ) : null}
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { get } from '../../api/http';
import type { DemoPerson } from '../../api/people';
import { ownerWords } from '../../parts/clock-bar';
import { Panel } from '../../parts/panel';

/** The people of the demo town, by what they do; a click signs in as one of them. */
export function DemoPeople({ enter }: { enter: (login: string, password: string) => Promise<void> }) {
  const { t } = useTranslation();
  const people = useQuery({ queryKey: ['demo-people'], queryFn: () => get<DemoPerson[]>('/demo/people'), staleTime: Infinity });

  return (
    <Panel query={people} rows={8}>
      {(all) => (
        <>
          <p className="muted" style={{ marginBottom: 12 }}>
            {t('signIn.demo')}
          </p>
          {byRole(all).map(([role, some]) => (
            <section key={role} className="door-role">
              <h2>{t(`role.${role}`, { defaultValue: role })}</h2>
              <div className="door-cards">
                {some.map(({ login, displayName, groups, password }) => (
                  <button key={login} type="button" className="door-card" onClick={() => void enter(login, password)}>
                    <strong>{displayName}</strong>
                    <span className="muted">{groupsIn(groups, t) || t(`roleDoes.${role}`, { defaultValue: '' })}</span>
                    <span className="faint mono">{login}</span>
                  </button>
                ))}
              </div>
            </section>
          ))}
        </>
      )}
    </Panel>
  );
}

const AT_MOST = 4;

/** A unit's head holds a dozen groups: the first few say what it is about. */
function groupsIn(groups: readonly string[], t: (key: string, values?: Record<string, string | number>) => string): string {
  const named = groups.slice(0, AT_MOST).map((group) => ownerWords(group, t));

  return groups.length > AT_MOST + 1 ? `${named.join(' · ')} ${t('signIn.more', { n: groups.length })}` : groups.map((group) => ownerWords(group, t)).join(' · ');
}

const order = ['AT', 'SS', 'UN', 'UL', 'DH', 'PO', 'MA', 'AU', 'OP', 'AD'];

function byRole(all: readonly DemoPerson[]): [string, DemoPerson[]][] {
  const roles = [...new Set(all.map(({ role }) => role))].sort((a, b) => order.indexOf(a) - order.indexOf(b));

  return roles.map((role) => [role, all.filter((one) => one.role === role)]);
}

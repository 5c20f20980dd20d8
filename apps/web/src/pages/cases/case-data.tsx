import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { type CaseView, variablesQuery } from '../../api/cases';
import { useFactWords } from '../../parts/fact-words';
import { Panel } from '../../parts/panel';
import { Masked } from './masked';
import { isKey } from './is-key';

/** What the case carries: personal fields masked until asked for with a reason; the process's own values below. */
export function CaseData({ view: { case: one, caller } }: { view: CaseView }) {
  const { t, i18n } = useTranslation();
  const words = useFactWords();
  const query = useQuery(variablesQuery(one.caseNo));
  const shown = caller ? [caller.name, caller.phone, t(`relation.${caller.relation}`, { defaultValue: '' })].filter(Boolean).join(' · ') : '–';

  return (
    <div className="side-scroll">
      <h3 className="label-head">{t('case.personal')}</h3>
      <table className="grid plain">
        <tbody>
          <Masked caseNo={one.caseNo} field="caller" masked={shown} />
          <Masked caseNo={one.caseNo} field="text" masked="****" />
          <Masked caseNo={one.caseNo} field="landmark" masked="****" />
          <Masked caseNo={one.caseNo} field="notes" masked="****" />
        </tbody>
      </table>
      <h3 className="label-head side-head">{t('case.variables')}</h3>
      <Panel query={query}>
        {(variables) => (
          <table className="grid plain">
            <tbody>
              {variables
                .filter(({ name, value }) => !isKey(value) && value !== null && i18n.exists(`fact.${name}`))
                .map(({ name, value, scopeKey, processId }) => (
                  <tr key={`${name} ${scopeKey}`}>
                    <th scope="row">
                      {words.name(name)} <span className="faint">{processId === one.kind ? '' : t(`processName.${processId}`, { defaultValue: '' })}</span>
                    </th>
                    <td>{words.value(name, value)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
      </Panel>
    </div>
  );
}

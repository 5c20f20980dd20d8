import type { Turns } from '../turns';
import { unary } from './call';
import { readDocument } from './documents';
import { TENANT } from './tenant';

interface SetVariablesRequest {
  elementInstanceKey: number;
  variables: string;
  local: boolean;
}

/** What an operator mends: variables, and incidents once their cause is gone. */
export function incidents(turns: Turns) {
  return {
    ResolveIncident: unary<{ incidentKey: number }>(turns, ({ incidentKey }) => ({
      valueType: 'INCIDENT',
      intent: 'RESOLVE',
      key: incidentKey,
      value: {},
    })),
    SetVariables: unary<SetVariablesRequest>(
      turns,
      ({ elementInstanceKey, variables, local }) => ({
        valueType: 'VARIABLE_DOCUMENT',
        intent: 'UPDATE',
        key: elementInstanceKey,
        value: {
          scopeKey: elementInstanceKey,
          updateSemantics: local ? 'LOCAL' : 'PROPAGATE',
          variables: readDocument(variables),
          tenantId: TENANT,
        },
      }),
      ({ key }) => ({ key }),
    ),
  };
}

import type { EngineRecord } from '@libs/engine';

import type { Turns } from '../turns';
import { type Answer, unary } from './call';
import { readDocument } from './documents';
import { refuseOtherTenants, TENANT } from './tenant';

interface EvaluateDecisionRequest {
  decisionKey: number;
  decisionId: string;
  variables: string;
  tenantId: string;
}

/** Decision tables asked directly. */
export function decisions(turns: Turns) {
  return {
    EvaluateDecision: unary<EvaluateDecisionRequest>(
      turns,
      ({ decisionKey, decisionId, variables, tenantId }) => {
        refuseOtherTenants('EvaluateDecision', tenantId);
        return {
          valueType: 'DECISION_EVALUATION',
          intent: 'EVALUATE',
          value: { decisionKey, decisionId, variables: readDocument(variables), tenantId: TENANT },
        };
      },
      evaluated,
    ),
  };
}

function evaluated({ intent, value }: EngineRecord): Answer {
  return {
    ...value,
    decisionOutput: intent === 'FAILED' ? '' : value['decisionOutput'],
    failureMessage: value['evaluationFailureMessage'],
    evaluatedDecisions: list(value['evaluatedDecisions']).map((decision) => ({ ...decision, tenantId: TENANT })),
    tenantId: TENANT,
  };
}

function list(value: unknown): readonly object[] {
  return Array.isArray(value) ? value : [];
}

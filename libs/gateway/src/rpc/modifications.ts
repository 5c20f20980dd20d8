import type { Turns } from '../turns';
import { unary } from './call';
import { readDocument } from './documents';
import { TENANT } from './tenant';

interface ModifyRequest {
  processInstanceKey: number;
  activateInstructions: readonly {
    elementId: string;
    ancestorElementInstanceKey: number;
    variableInstructions: readonly { variables: string; scopeId: string }[];
  }[];
  terminateInstructions: readonly { elementInstanceKey: number }[];
}

interface MigrateRequest {
  processInstanceKey: number;
  migrationPlan: {
    targetProcessDefinitionKey: number;
    mappingInstructions: readonly { sourceElementId: string; targetElementId: string }[];
  } | null;
}

/** Changing a running process from outside: other elements, another version, a resource taken away. */
export function modifications(turns: Turns) {
  return {
    ModifyProcessInstance: unary<ModifyRequest>(turns, ({ processInstanceKey, activateInstructions, terminateInstructions }) => ({
      valueType: 'PROCESS_INSTANCE_MODIFICATION',
      intent: 'MODIFY',
      key: processInstanceKey,
      value: {
        processInstanceKey,
        activateInstructions: activateInstructions.map(({ elementId, ancestorElementInstanceKey, variableInstructions }) => ({
          elementId,
          ancestorScopeKey: ancestorElementInstanceKey === 0 ? -1 : ancestorElementInstanceKey,
          variableInstructions: variableInstructions.map(({ variables, scopeId }) => ({
            elementId: scopeId,
            variables: readDocument(variables),
          })),
        })),
        terminateInstructions: terminateInstructions.map(({ elementInstanceKey }) => ({ elementInstanceKey })),
        tenantId: TENANT,
      },
    })),
    MigrateProcessInstance: unary<MigrateRequest>(turns, ({ processInstanceKey, migrationPlan }) => ({
      valueType: 'PROCESS_INSTANCE_MIGRATION',
      intent: 'MIGRATE',
      key: processInstanceKey,
      value: {
        processInstanceKey,
        targetProcessDefinitionKey: migrationPlan?.targetProcessDefinitionKey ?? 0,
        mappingInstructions: (migrationPlan?.mappingInstructions ?? []).map(({ sourceElementId, targetElementId }) => ({
          sourceElementId,
          targetElementId,
        })),
      },
    })),
    DeleteResource: unary<{ resourceKey: number }>(turns, ({ resourceKey }) => ({
      valueType: 'RESOURCE_DELETION',
      intent: 'DELETE',
      key: resourceKey,
      value: { resourceKey, tenantId: TENANT },
    })),
  };
}

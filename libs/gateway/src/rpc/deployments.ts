import type { Command, EngineRecord } from '@libs/engine';

import type { Turns } from '../turns';
import { type Answer, unary } from './call';
import { refuseOtherTenants, TENANT } from './tenant';

interface ResourceFile {
  readonly name: string;
  readonly content: Uint8Array;
}

interface DeployResourceRequest {
  resources: readonly ResourceFile[];
  tenantId: string;
}

interface DeployProcessRequest {
  processes: readonly { name: string; definition: Uint8Array }[];
}

/** Diagrams, decision tables and forms come in. */
export function deployments(turns: Turns) {
  return {
    DeployResource: unary<DeployResourceRequest>(
      turns,
      ({ resources, tenantId }) => {
        refuseOtherTenants('DeployResource', tenantId);
        return deployment(resources);
      },
      ({ key, value }) => ({ key, deployments: metadataOf(value), tenantId: TENANT }),
    ),
    DeployProcess: unary<DeployProcessRequest>(
      turns,
      ({ processes }) => deployment(processes.map(({ name, definition }) => ({ name, content: definition }))),
      ({ key, value }) => ({ key, processes: list(value['processesMetadata']) }),
    ),
  };
}

function deployment(files: readonly ResourceFile[]): Command {
  const resources = files.map(({ name, content }) => ({ resourceName: name, resource: Buffer.from(content).toString('base64') }));
  return { valueType: 'DEPLOYMENT', intent: 'CREATE', value: { resources, tenantId: TENANT } };
}

function metadataOf(value: EngineRecord['value']): Answer[] {
  return [
    ...list(value['processesMetadata']).map((process) => ({ process })),
    ...list(value['decisionsMetadata']).map((decision) => ({
      decision: {
        ...decision,
        dmnDecisionId: decision['decisionId'],
        dmnDecisionName: decision['decisionName'],
        dmnDecisionRequirementsId: decision['decisionRequirementsId'],
      },
    })),
    ...list(value['decisionRequirementsMetadata']).map((graph) => ({
      decisionRequirements: {
        ...graph,
        dmnDecisionRequirementsId: graph['decisionRequirementsId'],
        dmnDecisionRequirementsName: graph['decisionRequirementsName'],
        version: graph['decisionRequirementsVersion'],
      },
    })),
    ...list(value['formMetadata']).map((form) => ({ form })),
  ];
}

function list(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}

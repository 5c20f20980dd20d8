import { type GrpcObject, loadPackageDefinition, type ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON, loadSync, type Options } from '@grpc/proto-loader';

const OPTIONS: Options = { keepCase: true, longs: Number, enums: String, defaults: true, oneofs: true };

/** The gateway's RPCs as zeebe-node describes them. */
export function gatewayService(): ServiceDefinition {
  return serviceOf(loadPackageDefinition(loadSync(require.resolve('zeebe-node/proto/zeebe.proto'), OPTIONS)));
}

const field = (type: string, id: number) => ({ type, id });
const repeated = (type: string, id: number) => ({ rule: 'repeated' as const, type, id });

/** Two RPCs of Zeebe 8.4 and later that zeebe-node lacks, written from Zeebe's documentation. */
export function laterService(): ServiceDefinition {
  const messages = {
    UpdateJobTimeoutRequest: { fields: { jobKey: field('int64', 1), timeout: field('int64', 2) } },
    UpdateJobTimeoutResponse: { fields: {} },
    MappingInstruction: { fields: { sourceElementId: field('string', 1), targetElementId: field('string', 2) } },
    MigrationPlan: {
      fields: { targetProcessDefinitionKey: field('int64', 1), mappingInstructions: repeated('MappingInstruction', 2) },
    },
    MigrateProcessInstanceRequest: {
      fields: { processInstanceKey: field('int64', 1), migrationPlan: field('MigrationPlan', 2) },
    },
    MigrateProcessInstanceResponse: { fields: {} },
    Gateway: {
      methods: {
        UpdateJobTimeout: { requestType: 'UpdateJobTimeoutRequest', responseType: 'UpdateJobTimeoutResponse', comment: '' },
        MigrateProcessInstance: {
          requestType: 'MigrateProcessInstanceRequest',
          responseType: 'MigrateProcessInstanceResponse',
          comment: '',
        },
      },
    },
  };
  return serviceOf(loadPackageDefinition(fromJSON({ nested: { gateway_protocol: { nested: messages } } }, OPTIONS)));
}

function serviceOf(loaded: GrpcObject): ServiceDefinition {
  const protocol = loaded['gateway_protocol'];
  const gateway = protocol && !('service' in protocol) && !('format' in protocol) ? protocol['Gateway'] : undefined;
  if (typeof gateway !== 'function' || !('service' in gateway))
    throw new Error('Expected the proto to describe gateway_protocol.Gateway, but it does not');
  return gateway.service;
}

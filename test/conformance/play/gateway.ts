import {
  type Client,
  credentials,
  loadPackageDefinition,
  makeClientConstructor,
  type ServiceDefinition,
  type ServiceError,
  status,
} from '@grpc/grpc-js';
import { fromJSON, loadSync, type Options } from '@grpc/proto-loader';

const OPTIONS: Options = { keepCase: true, longs: String, enums: String, defaults: true };
const DEADLINE_MS = 60_000;

export type Message = Readonly<Record<string, unknown>>;

/** What a call came to: gRPC's own name of the status, with the reply or the text of the refusal. */
export interface Answer {
  readonly code: string;
  readonly reply: Message;
  readonly text: string;
}

/** The gateway's RPCs, by name: those that zeebe-node describes and the two of Zeebe 8.4 that it lacks. */
export class Gateway {
  private readonly client: Client;
  private readonly later: Client;

  constructor(address: string) {
    this.client = open(
      address,
      serviceOf(loadPackageDefinition(loadSync(require.resolve('zeebe-node/proto/zeebe.proto'), OPTIONS))),
    );
    this.later = open(
      address,
      serviceOf(loadPackageDefinition(fromJSON({ nested: { gateway_protocol: { nested: LATER } } }, OPTIONS))),
    );
  }

  call(rpc: string, request: Message): Promise<Answer> {
    const client = rpc in LATER.Gateway.methods ? this.later : this.client;
    const method = client[rpc as keyof Client] as unknown as (
      request: Message,
      options: object,
      done: (error: ServiceError | null, reply?: Message) => void,
    ) => void;
    return new Promise((resolve) => {
      method.call(client, request, { deadline: deadline() }, (error, reply) =>
        resolve(error ? refusal(error) : { code: 'OK', reply: reply ?? {}, text: '' }),
      );
    });
  }

  /** ActivateJobs: what was offered until the stream ended. */
  activate(request: Message): Promise<Answer & { readonly jobs: readonly Message[] }> {
    const method = this.client['ActivateJobs' as keyof Client] as unknown as (
      request: Message,
      options: object,
    ) => NodeJS.ReadableStream;
    const jobs: Message[] = [];
    return new Promise((resolve) => {
      method
        .call(this.client, request, { deadline: deadline() })
        .on('data', (reply: unknown) => jobs.push(...(reply as { jobs: Message[] }).jobs))
        .on('error', (error: Error) => resolve({ ...refusal(error as ServiceError), jobs }))
        .on('end', () => resolve({ code: 'OK', reply: {}, text: '', jobs }));
    });
  }

  close(): void {
    this.client.close();
    this.later.close();
  }
}

const deadline = () => Date.now() + DEADLINE_MS;
const refusal = ({ code, details }: ServiceError): Answer => ({ code: status[code], reply: {}, text: details });

function open(address: string, service: ServiceDefinition): Client {
  return new (makeClientConstructor(service, 'Gateway'))(address, credentials.createInsecure());
}

function serviceOf(loaded: ReturnType<typeof loadPackageDefinition>): ServiceDefinition {
  const { Gateway: gateway } = loaded['gateway_protocol'] as unknown as { Gateway: { service: ServiceDefinition } };
  return gateway.service;
}

const field = (type: string, id: number) => ({ type, id });
const LATER = {
  UpdateJobTimeoutRequest: { fields: { jobKey: field('int64', 1), timeout: field('int64', 2) } },
  UpdateJobTimeoutResponse: { fields: {} },
  MappingInstruction: { fields: { sourceElementId: field('string', 1), targetElementId: field('string', 2) } },
  MigrationPlan: {
    fields: {
      targetProcessDefinitionKey: field('int64', 1),
      mappingInstructions: { rule: 'repeated' as const, ...field('MappingInstruction', 2) },
    },
  },
  MigrateProcessInstanceRequest: { fields: { processInstanceKey: field('int64', 1), migrationPlan: field('MigrationPlan', 2) } },
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

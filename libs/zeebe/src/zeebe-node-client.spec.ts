import {
  GrpcObject,
  loadPackageDefinition,
  type Metadata,
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerWritableStream,
  type ServiceClientConstructor,
  type ServerUnaryCall,
  status,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

import { EngineAway, EngineRefused } from './zeebe';
import { ZeebeNodeClient } from './zeebe-node-client';

type Unary = (call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>) => void;

/** A gateway that answers as the specification says, and remembers with which token it was asked. */
async function aGateway(
  methods: { CompleteJob?: Unary; ActivateJobs?: (call: ServerWritableStream<object, object>) => void },
  at = 0,
) {
  const tokens = new Set<string>();
  const note = (metadata: Metadata) => tokens.add(String(metadata.get('authorization')[0]));
  const proto = loadPackageDefinition(
    loadSync(require.resolve('zeebe-node/proto/zeebe.proto'), { keepCase: true, longs: String }),
  );
  const { service } = (proto['gateway_protocol'] as GrpcObject)['Gateway'] as ServiceClientConstructor;
  const server = new Server();
  server.addService(service, {
    Topology: (call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>) =>
      answer(null, { gatewayVersion: String(note(call.metadata).size) }),
    CompleteJob: (call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>) => (
      note(call.metadata),
      methods.CompleteJob?.(call, answer)
    ),
    ActivateJobs: (call: ServerWritableStream<object, object>) => (note(call.metadata), methods.ActivateJobs?.(call)),
  });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync(`127.0.0.1:${at}`, ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return { address: `127.0.0.1:${port}`, port, tokens, close: () => server.forceShutdown() };
}

function aSignal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

describe('The zeebe-node adapter', () => {
  it('sends the token with every call, on each worker’s connection too', async () => {
    const activated = aSignal();
    const gateway = await aGateway({
      ActivateJobs: (call) => {
        activated.give();
        call.end();
      },
    });
    const zeebe = new ZeebeNodeClient({ address: gateway.address, token: 'sesame', longPollMs: 100 });
    await zeebe.topology();
    const worker = zeebe.openWorker(
      'meter/sum',
      { fetchVariables: ['kwh'], timeoutMs: 1_000, maxJobs: 1 },
      async () => undefined,
    );
    await activated.given;

    expect([...gateway.tokens]).toEqual(['Bearer sesame']);
    await worker.close();
    await zeebe.close();
    gateway.close();
  });

  it.each<[string, (call: ServerWritableStream<object, object>, times: number) => void]>([
    [
      'the gateway pushes back',
      (call, times) => (times === 1 ? call.emit('error', { code: status.RESOURCE_EXHAUSTED, details: 'busy' }) : call.end()),
    ],
    ['the stream is open but silent', (call, times) => times > 1 && call.end()],
  ])('asks for jobs again when %s', async (_, answer) => {
    let times = 0;
    const again = aSignal();
    const gateway = await aGateway({
      ActivateJobs: (call) => {
        times += 1;
        answer(call, times);
        if (times === 2) again.give();
      },
    });
    const zeebe = new ZeebeNodeClient({ address: gateway.address, longPollMs: 100 });
    const worker = zeebe.openWorker(
      'meter/sum',
      { fetchVariables: ['kwh'], timeoutMs: 1_000, maxJobs: 1 },
      async () => undefined,
    );

    await again.given;
    await worker.close();
    await zeebe.close();
    gateway.close();
  });

  it('asks for jobs again when the gateway was away', async () => {
    const [before, after] = [aSignal(), aSignal()];
    const first = await aGateway({ ActivateJobs: before.give });
    const zeebe = new ZeebeNodeClient({ address: first.address, longPollMs: 100 });
    const worker = zeebe.openWorker(
      'meter/sum',
      { fetchVariables: ['kwh'], timeoutMs: 1_000, maxJobs: 1 },
      async () => undefined,
    );
    await before.given;
    first.close();
    const second = await aGateway({ ActivateJobs: after.give }, first.port);

    await after.given;
    await worker.close();
    await zeebe.close();
    second.close();
  }, 15_000);

  it('calls the engine away when it does not answer within the deadline', async () => {
    const gateway = await aGateway({ CompleteJob: () => undefined });
    const zeebe = new ZeebeNodeClient({ address: gateway.address, unaryMsMax: 50 });

    await expect(zeebe.completeJob('1', {})).rejects.toThrow(EngineAway);
    await zeebe.close();
    gateway.close();
  });

  it.each([
    [status.RESOURCE_EXHAUSTED, EngineAway],
    [status.UNAVAILABLE, EngineAway],
    [status.INVALID_ARGUMENT, EngineRefused],
    [status.FAILED_PRECONDITION, EngineRefused],
  ])('knows of the answer %i whether to ask again', async (code, expected) => {
    const gateway = await aGateway({ CompleteJob: (_, answer) => answer({ code, details: 'no' }) });
    const zeebe = new ZeebeNodeClient({ address: gateway.address });

    await expect(zeebe.completeJob('1', {})).rejects.toThrow(expected);
    await zeebe.close();
    gateway.close();
  });
});

import { GrpcObject, loadPackageDefinition, type Metadata, type sendUnaryData, Server, ServerCredentials, type ServerWritableStream, type ServiceClientConstructor, type ServerUnaryCall, status } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

import { EngineAway, EngineRefused } from './zeebe';
import { ZeebeNodeClient } from './zeebe-node-client';

type Unary = (call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>) => void;

/** A gateway that answers as the specification says, and remembers with which token it was asked. */
async function aGateway(methods: { CompleteJob?: Unary; ActivateJobs?: (call: ServerWritableStream<object, object>) => void }) {
  const tokens = new Set<string>();
  const note = (metadata: Metadata) => tokens.add(String(metadata.get('authorization')[0]));
  const proto = loadPackageDefinition(loadSync(require.resolve('zeebe-node/proto/zeebe.proto'), { keepCase: true, longs: String }));
  const { service } = (proto['gateway_protocol'] as GrpcObject)['Gateway'] as ServiceClientConstructor;
  const server = new Server();
  server.addService(service, {
    Topology: (call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>) => answer(null, { gatewayVersion: String(note(call.metadata).size) }),
    CompleteJob: (call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>) => (note(call.metadata), methods.CompleteJob?.(call, answer)),
    ActivateJobs: (call: ServerWritableStream<object, object>) => (note(call.metadata), methods.ActivateJobs?.(call)),
  });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))),
  );
  return { address: `127.0.0.1:${port}`, tokens, close: () => server.forceShutdown() };
}

describe('The zeebe-node adapter', () => {
  it('sends the token with every call, on each worker’s connection too', async () => {
    let asked: () => void = () => undefined;
    const activated = new Promise<void>((resolve) => (asked = resolve));
    const gateway = await aGateway({
      ActivateJobs: (call) => {
        asked();
        call.end();
      },
    });
    const zeebe = new ZeebeNodeClient({ address: gateway.address, token: 'sesame', longPollMs: 100 });
    await zeebe.topology();
    const worker = zeebe.openWorker('meter/sum', { fetchVariables: ['kwh'], timeoutMs: 1_000, maxJobs: 1 }, async () => undefined);
    await activated;

    expect([...gateway.tokens]).toEqual(['Bearer sesame']);
    await worker.close();
    await zeebe.close();
    gateway.close();
  });

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

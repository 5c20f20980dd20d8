import { type CallOptions, type Metadata, type ServiceError } from '@grpc/grpc-js';
import { ZBClient } from 'zeebe-node';

/** Every unary call is over by then: the client itself would wait for ever. */
export const UNARY_MS_MAX = 10_000;

export interface ClientOptions {
  /** host:port of the gateway. */
  readonly address: string;
  /** Sent as "Authorization: Bearer …" with every call. */
  readonly token?: string | undefined;
  readonly longPollMs?: number;
  readonly pollMs?: number;
  readonly unaryMsMax?: number;
}

export type UnaryAnswer = Readonly<Record<string, unknown>>;
type UnaryMethod = (
  request: unknown,
  metadata: Metadata,
  options: CallOptions,
  answer: (error: ServiceError | null, value: UnaryAnswer) => void,
) => unknown;

/** The parts of zeebe-node's gRPC client that are touched here: its channel's methods and where its metadata comes from. */
interface GrpcClient {
  readonly client: Record<string, UnaryMethod | undefined>;
  getAuthToken(): Promise<Metadata>;
}

/**
 * zeebe-node's client with the gateway's token in every call's metadata, on its own connection and on each worker's.
 *
 * Why not its options: they know Basic authentication and OAuth with a token server, but no token that is there already.
 */
export function openClient({ address, token, longPollMs = 10_000, pollMs = 10 }: ClientOptions): ZBClient {
  const connect = Reflect.get(ZBClient.prototype, 'constructGrpcClient') as (...wish: unknown[]) => { grpcClient: GrpcClient };
  class AuthorisedClient extends ZBClient {}
  Object.defineProperty(AuthorisedClient.prototype, 'constructGrpcClient', {
    value(this: ZBClient, ...wish: unknown[]) {
      const made = connect.apply(this, wish);
      if (token !== undefined) authorise(made.grpcClient, token);
      return made;
    },
  });
  return new AuthorisedClient(address, {
    longPoll: longPollMs,
    pollInterval: pollMs,
    loglevel: 'NONE',
    retry: false,
    useTLS: false,
  });
}

/** Asks one unary call over the client's own connection, with the deadline that the client does not set. */
export async function unary(client: ZBClient, method: string, request: unknown, msMax: number): Promise<UnaryAnswer> {
  const { grpc } = client as unknown as { grpc: GrpcClient };
  const metadata = await grpc.getAuthToken();
  return new Promise((resolve, reject) => {
    const call = grpc.client[method];
    if (!call) return reject(new Error(`Expected the gateway's protocol to have ${method}, but it has not`));
    call.call(grpc.client, request, metadata, { deadline: deadline(msMax) }, (error, value) =>
      error ? reject(error) : resolve(value),
    );
  });
}

function authorise(grpcClient: GrpcClient, token: string): void {
  const metadataOf = grpcClient.getAuthToken.bind(grpcClient);
  grpcClient.getAuthToken = async () => {
    const metadata = await metadataOf();
    metadata.set('Authorization', `Bearer ${token}`);
    return metadata;
  };
}

/** Network time is the machine's, whatever Weir's clock says. */
function deadline(msMax: number): number {
  return Date.now() + msMax;
}

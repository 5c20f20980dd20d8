import {
  Server,
  ServerCredentials,
  ServerInterceptingCall,
  ServerListenerBuilder,
  ResponderBuilder,
  type ServerInterceptor,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';

import type { TlsOptions } from '../options';
import { gatewayService, laterService } from './proto';

const MESSAGE_BYTES_MAX = 4 * 1024 * 1024;

/** Serves the calls of the gateway on one port. */
export class GatewayServer {
  private constructor(
    private readonly server: Server,
    private readonly host: string,
    readonly port: number,
  ) {}

  static async open(options: {
    host: string;
    port: number;
    token: string | undefined;
    tls: TlsOptions | undefined;
    calls: UntypedServiceImplementation;
  }): Promise<GatewayServer> {
    const server = new Server({
      'grpc.max_receive_message_length': MESSAGE_BYTES_MAX,
      // Nobody asks this server for its counters, and counting costs each call.
      'grpc.enable_channelz': 0,
      interceptors: options.token === undefined ? [] : [tokenCheck(options.token)],
    });
    server.addService(gatewayService(), options.calls);
    server.addService(laterService(), options.calls);
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`${options.host}:${options.port}`, credentialsOf(options.tls), (error, bound) =>
        error ? reject(error) : resolve(bound),
      );
    });
    return new GatewayServer(server, options.host, port);
  }

  /**
   * No new calls; those under way are cut off, since a long poll may last, and every connection is let go of.
   *
   * Why not `forceShutdown` alone: without channelz, grpc-js (1.14.7) does not find the connections it has open there, and one
   * client that stays would keep the program from ending. `drain` finds them.
   */
  close(): void {
    this.server.drain(`${this.host}:${this.port}`, 0);
    this.server.forceShutdown();
  }
}

function credentialsOf(tls: TlsOptions | undefined): ServerCredentials {
  if (!tls) return ServerCredentials.createInsecure();
  return ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(tls.certificate), private_key: Buffer.from(tls.key) }]);
}

/** Every call must carry the token: on one machine, other users' programs reach the loopback too. */
function tokenCheck(token: string): ServerInterceptor {
  return (_, call) => {
    let isRefused = false;
    const listener = new ServerListenerBuilder()
      .withOnReceiveMetadata((metadata, next) => {
        if (metadata.get('authorization')[0] === `Bearer ${token}`) return next(metadata);
        isRefused = true;
        call.sendStatus({
          code: status.UNAUTHENTICATED,
          details: 'Expected the metadata authorization to be Bearer and the token of this engine, but it is not',
        });
      })
      .withOnReceiveMessage((message, next) => (isRefused ? undefined : next(message)))
      .withOnReceiveHalfClose((next) => (isRefused ? undefined : next()))
      .build();
    const responder = new ResponderBuilder().withStart((next) => next(listener)).build();
    return new ServerInterceptingCall(call, responder);
  };
}

import { credentials, makeGenericClientConstructor, Metadata, type ServiceError } from '@grpc/grpc-js';

import { gatewayService, laterService } from '../src/rpc/proto';

export type Outcome =
  { readonly code: 0; readonly reply: Record<string, unknown> } | { readonly code: number; readonly details: string };

const Client = makeGenericClientConstructor({ ...gatewayService(), ...laterService() }, 'Gateway');

/** A bare client of the gateway for tests: one call, one outcome, nothing thrown. */
export class BareClient {
  private readonly client: InstanceType<typeof Client>;

  constructor(
    port: number,
    private readonly token?: string,
    /** The certificate that is believed; without one, no TLS. */
    certificate?: string,
  ) {
    this.client = new Client(
      `${certificate === undefined ? '127.0.0.1' : 'localhost'}:${port}`,
      certificate === undefined ? credentials.createInsecure() : credentials.createSsl(Buffer.from(certificate)),
    );
  }

  call(rpc: string, request: object): Promise<Outcome> {
    return new Promise((resolve) => {
      const method: unknown = this.client[rpc];
      if (typeof method !== 'function') throw new Error(`Expected an RPC of the gateway, but got ${rpc}`);
      method.call(this.client, request, this.metadata(), (error: ServiceError | null, reply: Record<string, unknown>) => {
        resolve(error ? { code: error.code, details: error.details } : { code: 0, reply });
      });
    });
  }

  /** All jobs of one ActivateJobs call, once the server has ended it; `onJobs` hears of them as they come. */
  activate(
    request: object,
    onJobs: (jobs: Record<string, unknown>[]) => void = () => {},
  ): Promise<{ code: number; jobs: Record<string, unknown>[] }> {
    return new Promise((resolve) => {
      const jobs: Record<string, unknown>[] = [];
      const stream = this.client['ActivateJobs']?.call(this.client, request, this.metadata());
      stream.on('data', (response: { jobs: Record<string, unknown>[] }) => {
        jobs.push(...response.jobs);
        onJobs(response.jobs);
      });
      stream.on('error', ({ code }: ServiceError) => resolve({ code, jobs }));
      stream.on('end', () => resolve({ code: 0, jobs }));
    });
  }

  /** A StreamActivatedJobs call, until it is told to end; `onJob` hears of the jobs as they come. */
  stream(request: object, onJob: (job: Record<string, unknown>) => void): () => void {
    const stream = this.client['StreamActivatedJobs']?.call(this.client, request, this.metadata());
    stream.on('data', onJob);
    stream.on('error', () => {});
    return () => stream.cancel();
  }

  close(): void {
    this.client.close();
  }

  private metadata(): Metadata {
    const metadata = new Metadata();
    if (this.token !== undefined) metadata.set('authorization', `Bearer ${this.token}`);
    return metadata;
  }
}

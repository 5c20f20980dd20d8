import {
  type handleServerStreamingCall,
  type handleUnaryCall,
  type sendUnaryData,
  type ServerWritableStream,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';

/** What a gateway can be asked to do wrong. */
export type GatewayFault =
  /** Jobs are given out, and never arrive. */
  | 'a lost activation'
  /** Jobs arrive twice. */
  | 'a duplicate job'
  /** A command is carried out, and nobody is told. */
  | 'a lost reply'
  /** A call is refused: there is too much to do. */
  | 'back-pressure';

type Unary = handleUnaryCall<unknown, unknown>;
type Streaming = handleServerStreamingCall<unknown, unknown>;

const AWAY = { code: status.UNAVAILABLE, details: 'Expected the gateway to answer, but a test has cut it off' };
const BUSY = { code: status.RESOURCE_EXHAUSTED, details: 'Expected the gateway to have time, but a test has taken it' };

/** Faults that a test asks for. Each happens as often as it was asked for, to the next calls that it can happen to. */
export class GatewayFaults {
  private readonly wanted = new Map<GatewayFault, number>();

  ask(fault: GatewayFault, times: number): void {
    this.wanted.set(fault, times);
  }

  /** How many of them have still to happen. */
  left(fault: GatewayFault): number {
    return this.wanted.get(fault) ?? 0;
  }

  /** To be put before the calls of a broker. Completed jobs are what replies are lost of. */
  readonly before = (calls: UntypedServiceImplementation): UntypedServiceImplementation => ({
    ...calls,
    ActivateJobs: this.givingOut(calls['ActivateJobs'] as Streaming),
    CompleteJob: this.completing(calls['CompleteJob'] as Unary),
  });

  private happens(fault: GatewayFault): boolean {
    const left = this.left(fault);
    if (left > 0) this.wanted.set(fault, left - 1);
    return left > 0;
  }

  private givingOut(activate: Streaming): Streaming {
    return (call) => {
      if (this.happens('back-pressure')) return void call.emit('error', BUSY);
      const write = call.write.bind(call);
      call.write = (jobs: unknown) => this.deliver(call, write, jobs);
      activate(call);
    };
  }

  private deliver(call: ServerWritableStream<unknown, unknown>, write: (jobs: unknown) => boolean, jobs: unknown): boolean {
    if (this.happens('a lost activation')) return call.emit('error', AWAY);
    if (this.happens('a duplicate job')) write(jobs);
    return write(jobs);
  }

  private completing(complete: Unary): Unary {
    return (call, answer) => {
      if (this.happens('back-pressure')) return answer(BUSY);
      const told: sendUnaryData<unknown> = (error, value) =>
        !error && this.happens('a lost reply') ? answer(AWAY) : answer(error, value);
      complete(call, told);
    };
  }
}

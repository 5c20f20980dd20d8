import { BareClient, KillableBroker, newFolder, type Outcome } from '@libs/gateway/testing';

/** A broker in a process of its own with little memory: what does not let go of memory ends it. */
export class SmallBroker {
  private constructor(
    private readonly broker: KillableBroker,
    private readonly client: BareClient,
  ) {}

  static async start(heapMb: number): Promise<SmallBroker> {
    const broker = await KillableBroker.start(newFolder(), { nodeOptions: [`--max-old-space-size=${heapMb}`] });
    return new SmallBroker(broker, new BareClient(broker.port));
  }

  /** A call's outcome and how long it took; none at all when the broker has not answered within `limitMs`. */
  async asks(rpc: string, request: object, limitMs: number): Promise<{ outcome: Outcome | undefined; ms: number }> {
    const started = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), limitMs);
    });
    const outcome = await Promise.race([this.client.call(rpc, request), late]);
    clearTimeout(timer);
    return { outcome, ms: performance.now() - started };
  }

  async stop(): Promise<void> {
    this.client.close();
    await this.broker.kill();
  }
}

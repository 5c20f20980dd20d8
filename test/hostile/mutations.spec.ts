import { random } from '../support/random';
import { SmallBroker } from './broker';
import { models } from './models';
import { mutated } from './mutate';

const SEED = Number(process.env['SEED'] ?? 20261125);
const MUTATIONS = Number(process.env['WEIR_MUTATIONS'] ?? 200);
const A_BROKER = 1_000;
const HEAP_MB = 512;
const LIMIT_MS = 2_000;
const OK = 0;
const INVALID_ARGUMENT = 3;
/** What is sent and is larger than gRPC takes is refused by it. */
const BYTES_MAX = 4 * 1024 * 1024;

describe(`A model that is not one, SEED=${SEED}, ${MUTATIONS} mutations`, () => {
  const known = models();

  it('finds models to start from', () => {
    expect(known.length).toBeGreaterThan(15);
  });

  it(
    'each is deployed or refused as it is',
    async () => {
      const tally = new Tally();
      const broker = await SmallBroker.start(HEAP_MB);
      try {
        for (const { name, text } of known) await tally.deploys(broker, name, text, name);
      } finally {
        await broker.stop();
      }
      process.stdout.write(`PROOF ${known.length} models: ${tally.told()}\n`);
    },
    60_000 + known.length * 1_000,
  );

  it(
    `is deployed or refused as an invalid argument, within ${LIMIT_MS} ms and ${HEAP_MB} MB`,
    async () => {
      const chance = random(SEED);
      const tally = new Tally();
      for (let done = 0; done < MUTATIONS; done += A_BROKER) {
        const broker = await SmallBroker.start(HEAP_MB);
        try {
          for (let n = done; n < Math.min(done + A_BROKER, MUTATIONS); n++) {
            const model = known[Math.floor(chance() * known.length)] ?? { name: '', text: '' };
            const { text, how } = mutated(model.text, chance);
            await tally.deploys(broker, model.name, text, `mutation ${n} (${how}) of ${model.name}`);
          }
        } finally {
          await broker.stop();
        }
      }
      process.stdout.write(`PROOF ${MUTATIONS} mutations of ${known.length} models: ${tally.told()}\n`);
    },
    60_000 + MUTATIONS * 1_000,
  );
});

/** What became of the models that were sent. */
class Tally {
  private deployed = 0;
  private refused = 0;
  private slowest = { ms: 0, what: '' };

  /** Sends it, and holds the broker to its word: taken, or refused as an invalid argument, in time. */
  async deploys(broker: SmallBroker, name: string, text: string, what: string): Promise<void> {
    const content = Buffer.from(text);
    if (content.length > BYTES_MAX - 1_000) return;
    const { outcome, ms } = await broker.asks('DeployResource', { resources: [{ name, content }] }, LIMIT_MS);
    const code = outcome?.code ?? 'no answer';
    const details = outcome && 'details' in outcome ? outcome.details.slice(0, 300) : '';
    expect({ what, code, details }).toEqual({ what, code: code === OK ? OK : INVALID_ARGUMENT, details: expect.any(String) });
    if (code === OK) this.deployed++;
    else this.refused++;
    if (ms > this.slowest.ms) this.slowest = { ms, what };
  }

  told(): string {
    return `${this.deployed} deployed, ${this.refused} refused; slowest ${this.slowest.ms.toFixed(0)} ms, ${this.slowest.what}`;
  }
}

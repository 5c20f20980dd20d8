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
    `is deployed or refused as an invalid argument, within ${LIMIT_MS} ms and ${HEAP_MB} MB`,
    async () => {
      const chance = random(SEED);
      const codes = new Map<number, number>();
      let slowest = { ms: 0, what: '' };
      for (let done = 0; done < MUTATIONS; done += A_BROKER) {
        const broker = await SmallBroker.start(HEAP_MB);
        try {
          for (let n = done; n < Math.min(done + A_BROKER, MUTATIONS); n++) {
            const model = known[Math.floor(chance() * known.length)] ?? { name: '', text: '' };
            const { text, how } = mutated(model.text, chance);
            const content = Buffer.from(text);
            if (content.length > BYTES_MAX - 1_000) continue;
            const what = `mutation ${n} (${how}) of ${model.name}`;
            const { outcome, ms } = await broker.asks('DeployResource', { resources: [{ name: model.name, content }] }, LIMIT_MS);
            expect({
              what,
              code: outcome?.code ?? 'no answer',
              details: outcome && 'details' in outcome ? outcome.details.slice(0, 300) : '',
            }).toEqual({
              what,
              code: outcome?.code === OK ? OK : INVALID_ARGUMENT,
              details: expect.any(String),
            });
            codes.set(outcome?.code ?? -1, (codes.get(outcome?.code ?? -1) ?? 0) + 1);
            if (ms > slowest.ms) slowest = { ms, what };
          }
        } finally {
          await broker.stop();
        }
      }
      process.stdout.write(
        `PROOF ${MUTATIONS} mutations of ${known.length} models: ${codes.get(OK) ?? 0} deployed, ${codes.get(INVALID_ARGUMENT) ?? 0} refused; slowest ${slowest.ms.toFixed(0)} ms, ${slowest.what}\n`,
      );
    },
    60_000 + MUTATIONS * 1_000,
  );
});

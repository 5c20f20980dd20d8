/** A proof: a test at its full size. What it needs is in the environment; the counts it prints start with `PROOF `. */
export interface Proof {
  readonly says: string;
  readonly config: string;
  readonly pattern: string;
  readonly env: NodeJS.ProcessEnv;
  /** Of Node, for the process in which the test runs. */
  readonly nodeOptions?: readonly string[];
}

/** A client that stops for 10 to 30 ms to collect its garbage would measure itself: collect little, often and alone. */
const SHORT_PAUSES = ['--max-semi-space-size=4', '--v8-pool-size=0'];

export const proofs: Readonly<Record<string, Proof>> = {
  intake: {
    says: '1,000 complaints submitted by 50 clients at once, each submitted twice, make 1,000 cases and 1,000 root instances',
    config: 'test/end-to-end/jest.config.cjs',
    pattern: 'intake',
    env: { WEIR_INTAKE_CONTACTS: '1000', WEIR_INTAKE_CLIENTS: '50' },
  },
  crash: {
    says: 'the server is killed at 30 random moments while its people work; every case ends as it must, no effect twice, none missing',
    config: 'test/chaos/jest.config.cjs',
    pattern: 'kill',
    env: { WEIR_KILLS: '30' },
  },
  'every-write': {
    says: 'the embedded engine is stopped before, amid and after every durable write of ten cases that together write every event; each ends as if nothing had happened',
    config: 'jest.config.cjs',
    pattern: 'libs/gateway/src/every-write',
    env: { WEIR_CRASH_ONE_IN: '1' },
  },
  'engine-kills': {
    says: 'the embedded engine is killed 1,000 times under load; nothing acknowledged is lost, no job is completed twice, every timer goes off once, every record is exported',
    config: 'jest.config.cjs',
    pattern: 'libs/gateway/src/crash',
    env: { WEIR_GATEWAY_KILLS: '1000' },
  },
  eviction: {
    says: '3,000 random processes are played by an engine that keeps everything in memory and by one that evicts whatever waits and dies at random moments; every record and the state in the end are the same',
    config: 'jest.config.cjs',
    pattern: 'libs/engine/src/replay',
    env: { ROUNDS: '3000' },
  },
  soak: {
    says: 'the embedded engine carries a steady load of jobs, timers, messages, cancelled and mended cases for 30 minutes; its memory and its files are no larger in the last third than in the middle one',
    config: 'jest.config.cjs',
    pattern: 'libs/gateway/src/soak',
    env: { WEIR_SOAK_SECONDS: '1800', WEIR_SOAK_GROWTH_MAX: '5' },
  },
  mutations: {
    says: '10,000 mutations of every diagram and decision table: each is deployed or refused as an invalid argument in under 2 s, by brokers with 512 MB',
    config: 'test/hostile/jest.config.cjs',
    pattern: 'mutations',
    env: { WEIR_MUTATIONS: '10000' },
  },
  'hostile-feel': {
    says: '100 hostile FEEL expressions a second for a minute: the p99 of other calls at most doubles, and nothing crashes',
    config: 'test/hostile/jest.config.cjs',
    pattern: 'feel',
    env: { WEIR_HOSTILE_A_SECOND: '100', WEIR_HOSTILE_SECONDS: '60' },
    nodeOptions: SHORT_PAUSES,
  },
  'disk-faults': {
    says: '20,000 flipped bits in the files of the log: each start gives the state that was written, or is refused with the reason',
    config: 'jest.config.cjs',
    pattern: 'libs/gateway/src/disk-faults',
    env: { WEIR_FLIPS: '10000' },
  },
  conformance: {
    says: 'every scenario of the support table, played on a real Zeebe and on the embedded engine, shows what was recorded, apart from the known differences in docs/engine.md',
    config: 'test/conformance/jest.config.cjs',
    pattern: 'scenarios|support-table',
    env: {},
  },
  'random-processes': {
    says: '2,000 random processes, walked through by chance on a real Zeebe and on the embedded engine, have the same outcome',
    config: 'test/conformance/jest.config.cjs',
    pattern: 'random-processes',
    env: { WEIR_RANDOM_PROCESSES: '2000' },
  },
};

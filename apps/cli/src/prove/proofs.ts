/** A proof: a test at its full size. What it needs is in the environment; the counts it prints start with `PROOF `. */
export interface Proof {
  readonly says: string;
  readonly config: string;
  readonly pattern: string;
  readonly env: NodeJS.ProcessEnv;
}

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

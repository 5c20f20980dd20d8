/** The walks of flows.md against a running Weir: one town for the whole run, so one file after the other. */
const base = require('../../jest.config.cjs');

module.exports = {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test/end-to-end'],
  maxWorkers: 1,
  testSequencer: '<rootDir>/test/end-to-end/order.cjs',
  testTimeout: 120_000,
  globalSetup: '<rootDir>/test/support/town-opens.ts',
  globalTeardown: '<rootDir>/test/support/town-closes.ts',
};

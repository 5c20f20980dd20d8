/** A real browser against a real Weir (Debian's chromium through playwright-core). One town for the whole run, with its pages built. */
module.exports = {
  ...require('../end-to-end/jest.config.cjs'),
  roots: ['<rootDir>/test/browser'],
  testTimeout: 180_000,
  globalSetup: '<rootDir>/test/browser/town-opens.ts',
};

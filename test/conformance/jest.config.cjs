/** The same scenarios on the embedded engine and on a real Zeebe 8.5.8, side by side. */
module.exports = {
  ...require('../../jest.config.cjs'),
  rootDir: '../..',
  roots: ['<rootDir>/test/conformance'],
  maxWorkers: 1,
  testTimeout: 180_000,
};

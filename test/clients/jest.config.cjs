/** Scripted sessions of Zeebe's clients against the embedded engine, a worker of each. zbctl comes with Zeebe's distribution. */
module.exports = {
  ...require('../../jest.config.cjs'),
  rootDir: '../..',
  roots: ['<rootDir>/test/clients'],
  maxWorkers: 1,
  testTimeout: 60_000,
};

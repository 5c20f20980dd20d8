/** Input that wishes us ill. Seeds are fixed here; `npm run prove -- mutations` and `-- hostile-feel` run the full size. */
module.exports = {
  ...require('../../jest.config.cjs'),
  rootDir: '../..',
  roots: ['<rootDir>/test/hostile'],
  maxWorkers: 1,
  testTimeout: 120_000,
};

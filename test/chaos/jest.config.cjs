/** Kills Weir at random moments while its people work. Seeds are fixed here; `npm run prove -- crash` runs the full size. */
module.exports = {
  ...require('../../jest.config.cjs'),
  rootDir: '../..',
  roots: ['<rootDir>/test/chaos'],
  maxWorkers: 1,
  testTimeout: 600_000,
};

/**
 * The suite of `npm test`. Browser, conformance, chaos and bench have projects of their own; an architecture test compares
 * all spec files with what the projects list.
 * Nest 12 is ESM only and jest on Node below 24.9 cannot require(esm): swc turns node_modules' ESM into CommonJS too.
 */
const swc = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

module.exports = {
  rootDir: '.',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/processes', '<rootDir>/migrations', '<rootDir>/test/architecture'],
  testRegex: '.*\\.spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testEnvironment: 'node',
  maxWorkers: 2,
  // For what is stuck, not for what is slow: a busy machine may take its time over a password's hash.
  testTimeout: 30_000,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  transform: { '^.+\\.(ts|m?js)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [],
  moduleNameMapper: {
    '^@libs/([^/]+)$': '<rootDir>/libs/$1/src',
    '^@libs/([^/]+)/testing$': '<rootDir>/libs/$1/testing',
    '^@processes/(.*)$': '<rootDir>/processes/$1',
    '^@migrations$': '<rootDir>/migrations',
  },
};

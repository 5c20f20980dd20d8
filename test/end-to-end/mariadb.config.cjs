/** The same walks on MariaDB, and every specification that can run on either database, there too. */
process.env.WEIR_TOWN = 'embedded-mariadb';
process.env.WEIR_TEST_MARIADB = '1';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { globSync } = require('fast-glob');

const walks = require('./jest.config.cjs');

const root = join(__dirname, '..', '..');
const onEither = globSync(['libs/**/*.spec.ts', 'migrations/*.spec.ts'], { cwd: root }).filter((file) => readFileSync(join(root, file), 'utf8').includes('eachDatabase'));

module.exports = {
  ...walks,
  roots: [...walks.roots, '<rootDir>/libs', '<rootDir>/migrations'],
  testRegex: ['test/end-to-end/.*\\.spec\\.ts$', ...onEither.map((file) => `${file.replaceAll('.', '\\.')}$`)],
  // The generated town is made on SQLite; it is the same one.
  testPathIgnorePatterns: [...walks.testPathIgnorePatterns, 'demo\\.spec'],
};

/** The same walks on MariaDB, and every specification that can run on either database, there too. */
process.env.WEIR_TOWN = 'embedded-mariadb';
process.env.WEIR_TEST_MARIADB = '1';
const walks = require('./jest.config.cjs');

module.exports = { ...walks, roots: [...walks.roots, '<rootDir>/libs', '<rootDir>/migrations'] };

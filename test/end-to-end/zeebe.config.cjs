/** The same walks on a real Zeebe 8.5.8 with MariaDB and the steps in a process of their own. */
process.env.WEIR_TOWN = 'zeebe-mariadb';
const walks = require('./jest.config.cjs');

// The generated town needs a clock that stands still, which a real broker's exporter does not survive.
module.exports = { ...walks, testPathIgnorePatterns: [...walks.testPathIgnorePatterns, 'demo\\.spec'] };

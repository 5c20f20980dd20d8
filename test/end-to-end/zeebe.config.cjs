/** The same walks on a real Zeebe 8.5.8 with MariaDB and the steps in a process of their own. */
process.env.WEIR_TOWN = 'zeebe-mariadb';
const walks = require('./jest.config.cjs');

// The generated town needs a clock that stands still, which a real broker's exporter does not survive; what is bad input is told by
// the server before any engine hears of it, and the folder that two servers must not share is the embedded engine's.
module.exports = { ...walks, testTimeout: 300_000, testPathIgnorePatterns: [...walks.testPathIgnorePatterns, 'demo\\.spec', 'bad-input\\.spec'] };

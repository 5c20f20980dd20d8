/** The same walks on a real Zeebe 8.5.8 with MariaDB and the steps in a process of their own. */
process.env.WEIR_TOWN = 'zeebe-mariadb';
const walks = require('./jest.config.cjs');

// The generated town needs a clock that stands still, which a real broker's exporter does not survive; what is bad input is told by
// the server before any engine hears of it, and the folder that two servers must not share is the embedded engine's.
// The walk of a month stops at 160 timers; each took a real broker 0.4 to 0.6 s on one machine and more than 1.8 s on another. What is stuck fails
// after the seconds of its own wait, not by this limit.
module.exports = { ...walks, testTimeout: 600_000, testPathIgnorePatterns: [...walks.testPathIgnorePatterns, 'demo\\.spec', 'bad-input\\.spec'] };

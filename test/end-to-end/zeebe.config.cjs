/** The same walks on a real Zeebe 8.5.8 with MariaDB and the steps in a process of their own. */
process.env.WEIR_TOWN = 'zeebe-mariadb';

module.exports = { ...require('./jest.config.cjs') };

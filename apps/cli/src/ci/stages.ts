/** What `npm run ci` runs, in this order; each is a script of package.json that a developer can run alone. */
export const stages: readonly { name: string; script: string }[] = [
  { name: 'tests', script: 'test' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
  { name: 'lock file', script: 'lock' },
  { name: 'end-to-end', script: 'test:e2e' },
  { name: 'browser', script: 'test:browser' },
  { name: 'MariaDB', script: 'test:mariadb' },
  { name: 'real Zeebe', script: 'test:zeebe' },
  { name: 'conformance', script: 'test:conformance' },
  { name: 'crash', script: 'test:crash' },
  { name: 'clients', script: 'test:clients' },
  { name: 'hostile input', script: 'test:hostile' },
];

/** The import table of README, as rules. One line a room: what it may import besides itself and base. */
const nouns = ['cases', 'customers', 'units', 'messages', 'archive'];
const libs = {
  base: [],
  feel: [], calendar: [], audit: [], outbox: [],
  clocks: ['calendar', 'audit', 'outbox'],
  modelling: ['feel'],
  ...Object.fromEntries(nouns.map((noun) => [noun, ['audit', 'outbox']])),
  auth: ['audit'],
  engine: ['feel'],
  gateway: ['engine'],
  history: [],
  zeebe: ['outbox', 'audit'],
  releases: ['feel', 'modelling', 'audit', 'outbox', 'zeebe'],
};
const paths = (names) => names.map((name) => `^libs/${name}/`);
/** A contract says what a process is told and tells: whoever calls it may know it. */
const CONTRACT = '^processes/([^/]+/[^/]+\\.(process|codes)|form-contracts)\\.ts$';
const spec = '\\.spec\\.tsx?$|/testing/';

const rooms = Object.entries(libs).map(([name, may]) => ({
  name: `libs/${name}`,
  comment: `libs/${name} may import base${may.length ? `, ${may.join(', ')}` : ' only'}`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: spec },
  to: { path: '^(libs|apps|processes|migrations)/', pathNot: paths([name, 'base', ...may]) },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    ...rooms,
    {
      name: 'processes', severity: 'error',
      from: { path: '^processes/([^/]+)/', pathNot: spec },
      to: {
        path: '^(libs|apps|processes|migrations)/',
        pathNot: [...paths(['base', 'feel', 'calendar', 'clocks', 'audit', 'outbox', 'zeebe', 'releases', ...nouns]), '^processes/$1/', '^processes/(case|application)/', CONTRACT],
      },
    },
    {
      name: 'server/intake', severity: 'error',
      from: { path: '^apps/server/src/intake/', pathNot: spec },
      to: {
        path: '^(libs|apps|processes|migrations)/',
        pathNot: [...paths(['base', 'auth', 'audit', 'outbox', 'history', 'calendar', 'clocks', 'zeebe', 'releases', ...nouns]), '^apps/server/src/intake/', CONTRACT],
      },
    },
    {
      name: 'server/screens', severity: 'error',
      from: { path: '^apps/server/src/screens/', pathNot: spec },
      to: {
        path: '^(libs|apps|processes|migrations)/',
        pathNot: [...paths(['base', 'auth', 'history', 'calendar', 'clocks', 'audit', 'releases', ...nouns]), '^apps/server/src/screens/'],
      },
    },
    { name: 'web', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^(libs|apps|processes|migrations)/', pathNot: ['^apps/web/', '^libs/modelling/'] } },
    { name: 'only-through-index', severity: 'error', from: { path: '^(apps|processes|migrations|test)/', pathNot: spec }, to: { path: '^libs/[^/]+/src/(?!index)', pathNot: '^libs/gateway/src/broker-thread' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'dist/|node_modules/' },
  },
};

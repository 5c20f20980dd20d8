export { aDatabase, type DatabaseKind, eachDatabase, type TestDatabase } from './databases';

export { Engine } from './engine';
export { exactJsonText, parseExactJson } from './exact-json';
export { parseDocument } from './repeated-names';
export { FIRST_KEY, TENANT } from './records';
export type { Command, EngineRecord, Processed, RecordType, RejectionType, Reply, ValueType } from './records';

export { Engine } from './engine';
export { exactJsonText, parseExactJson, plainJsonText } from './exact-json';
export { FIRST_KEY, TENANT } from './records';
export type { Command, EngineRecord, Processed, RecordType, RejectionType, Reply, ValueType } from './records';

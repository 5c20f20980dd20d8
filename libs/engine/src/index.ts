export { Engine } from './engine';
export { exactJsonText, markedJsonText, parseExactJson, parseMarkedJson } from './exact-json';
export { FIRST_KEY, TENANT } from './records';
export type { Command, EngineRecord, Processed, RecordType, RejectionType, Reply, ValueType } from './records';
export { parseDocument } from './repeated-names';
export { withNames, withoutNames } from './value-shapes';

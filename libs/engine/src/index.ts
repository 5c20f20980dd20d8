export { Engine } from './engine';
export { FIRST_KEY, TENANT } from './records';
export type { Command, EngineRecord, Processed, RecordType, RejectionType, Reply, ValueType } from './records';

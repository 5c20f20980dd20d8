export { Engine, type Snapshot } from './engine';
export { type EvictedCases, noteNames, NOTHING_EVICTED, type Note, type PackedCase } from './eviction/evicted-cases';
export type { EvictionBounds } from './eviction/sweep';
export { exactJsonText, markedJsonText, parseExactJson, parseMarkedJson, plainJsonText } from './exact-json';
export { FIRST_KEY, TENANT } from './records';
export type { Command, EngineRecord, Processed, RecordType, RejectionType, Reply, ValueType } from './records';
export { parseDocument } from './repeated-names';
export { fieldsOf, withNames, withoutNames } from './value-shapes';

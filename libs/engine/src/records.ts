/** The kinds of record in the stream, by Zeebe's names. */
export type ValueType =
  | 'DEPLOYMENT'
  | 'PROCESS'
  | 'DECISION'
  | 'DECISION_REQUIREMENTS'
  | 'DECISION_EVALUATION'
  | 'FORM'
  | 'PROCESS_INSTANCE'
  | 'PROCESS_INSTANCE_CREATION'
  | 'PROCESS_INSTANCE_RESULT'
  | 'PROCESS_INSTANCE_MODIFICATION'
  | 'PROCESS_INSTANCE_MIGRATION'
  | 'PROCESS_EVENT'
  | 'JOB'
  | 'JOB_BATCH'
  | 'USER_TASK'
  | 'VARIABLE'
  | 'VARIABLE_DOCUMENT'
  | 'INCIDENT'
  | 'TIMER'
  | 'MESSAGE'
  | 'MESSAGE_SUBSCRIPTION'
  | 'PROCESS_MESSAGE_SUBSCRIPTION'
  | 'MESSAGE_START_EVENT_SUBSCRIPTION'
  | 'SIGNAL'
  | 'SIGNAL_SUBSCRIPTION'
  | 'ESCALATION'
  | 'COMPENSATION_SUBSCRIPTION'
  | 'RESOURCE_DELETION';

export type RecordType = 'COMMAND' | 'EVENT' | 'COMMAND_REJECTION';

export type RejectionType =
  'NULL_VAL' | 'INVALID_ARGUMENT' | 'NOT_FOUND' | 'ALREADY_EXISTS' | 'INVALID_STATE' | 'PROCESSING_ERROR';

/** One fact, or one refusal, as Zeebe's exporters write it. Never changed once made. */
export interface EngineRecord {
  readonly position: number;
  readonly sourceRecordPosition: number;
  readonly key: number;
  readonly timestamp: number;
  readonly recordType: RecordType;
  readonly valueType: ValueType;
  readonly intent: string;
  readonly rejectionType: string;
  readonly rejectionReason: string;
  readonly value: Record<string, unknown>;
}

/** What somebody wants of the engine. `requestId` marks who waits for the answer. */
export interface Command {
  readonly valueType: ValueType;
  readonly intent: string;
  readonly key?: number;
  readonly value: Record<string, unknown>;
  readonly requestId?: number;
}

/** The answer to a command: the event it led to, or its rejection. It may come with a later command (create with result). */
export interface Reply {
  readonly requestId: number;
  readonly record: EngineRecord;
}

export interface Processed {
  readonly records: readonly EngineRecord[];
  readonly replies: readonly Reply[];
  /** Job types that got jobs somebody can now activate. */
  readonly newJobTypes: ReadonlySet<string>;
}

/** Zeebe's keys on partition 1 begin here; they stay below 2^53, so a number holds them. */
export const FIRST_KEY = 2 ** 51 + 1;

/** Weir has no tenants of its own; Zeebe's records name this one. */
export const TENANT = '<default>';

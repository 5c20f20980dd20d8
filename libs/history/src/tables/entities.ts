import { ElementInstance, ProcessInstance, TakenFlow, Variable } from './instances';
import { Pulse, StoredRecord, Watermark } from './stream';
import { EngineJob, EngineTimer, IncidentRow, Task } from './work';

/** All tables of history. */
export const historyEntities = [StoredRecord, Watermark, Pulse, ProcessInstance, ElementInstance, TakenFlow, Variable, Task, EngineJob, EngineTimer, IncidentRow];

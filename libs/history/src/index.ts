export { type HistoryRecord, processOf, recordOf, recordOfJson, recordsOfBulk } from './history-record';
export { rebuild } from './rebuild';
export { Receiver, StreamBroken } from './receiver';
export { ElementInstance, type LifeState, ProcessInstance, TakenFlow, Variable } from './tables/instances';
export { Pulse, StoredRecord, Watermark } from './tables/stream';
export { EngineJob, EngineTimer, IncidentRow, Task, type TaskState } from './tables/work';
export { historyEntities } from './tables/entities';

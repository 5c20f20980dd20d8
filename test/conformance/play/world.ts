import type { Seen } from './observer';

/** Which element instance is meant: the oldest one that is active, or the nth; without an id the process instance itself. */
export interface Which {
  readonly element?: string;
  readonly process?: string;
  readonly nth?: number;
  /** Which of two instances of one id: 'MULTI_INSTANCE_BODY' or the inner one. */
  readonly type?: string;
}

const ENDED = new Set(['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED']);

/** What the records of one play tell about keys: a scenario speaks of ids only. */
export class World {
  readonly records: { readonly step: number; readonly record: Seen }[] = [];

  instance({ element, process = 'p~', nth = 0, type }: Which, filled: (text: string) => string): number | undefined {
    const found = new Map<number, string>();
    for (const { record } of this.records) {
      const { valueType, value, key, intent } = record;
      if (valueType !== 'PROCESS_INSTANCE') continue;
      const isMeant =
        element === undefined
          ? value['bpmnElementType'] === 'PROCESS' && value['bpmnProcessId'] === filled(process)
          : value['elementId'] === filled(element) && (type === undefined || value['bpmnElementType'] === type);
      if (isMeant) found.set(key, intent);
    }
    const active = [...found].filter(([, intent]) => !ENDED.has(intent));
    return (active.length > 0 ? active : [...found])[nth]?.[0];
  }

  /** The oldest open incident of an element, or of any; the last resolved one where none is open. */
  incident(element: string | undefined, nth: number): number | undefined {
    const open = new Map<number, boolean>();
    for (const { record } of this.records) {
      if (record.valueType !== 'INCIDENT' || (element !== undefined && record.value['elementId'] !== element)) continue;
      open.set(record.key, record.intent === 'CREATED');
    }
    const keys = [...open].filter(([, isOpen]) => isOpen).map(([key]) => key);
    return keys[nth] ?? [...open.keys()].at(-1);
  }

  /** The job of an element, without asking for it: user tasks have one type for all. */
  job(element: string, nth = 0): number | undefined {
    const jobs = new Map<number, string>();
    for (const { record } of this.records)
      if (record.valueType === 'JOB' && record.value['elementId'] === element) jobs.set(record.key, record.intent);
    const open = [...jobs].filter(([, intent]) => intent !== 'COMPLETED' && intent !== 'CANCELED');
    return (open.length > 0 ? open : [...jobs])[nth]?.[0];
  }

  /** Whether a timer that was due when it was made has not gone off yet: the engine is not at rest. */
  get awaitsTimer(): boolean {
    const due = new Set<number>();
    for (const { record } of this.records) {
      if (record.valueType !== 'TIMER') continue;
      if (record.intent === 'CREATED' && Number(record.value['dueDate']) <= record.timestamp) due.add(record.key);
      else due.delete(record.key);
    }
    return due.size > 0;
  }

  /** A deployed resource's key: of this version, else the newest. */
  resource({ kind, id, version }: { kind: ResourceKind; id: string; version?: number }): number | undefined {
    const [valueType, idField, versionField, keyField] = RESOURCES[kind];
    const all = this.records.flatMap(({ record }) =>
      record.valueType === valueType && record.intent === 'CREATED' && record.value[idField] === id ? [record.value] : [],
    );
    const found = version === undefined ? all.at(-1) : all.find((value) => value[versionField] === version);
    return found && Number(found[keyField]);
  }
}

const RESOURCES = {
  process: ['PROCESS', 'bpmnProcessId', 'version', 'processDefinitionKey'],
  decision: ['DECISION', 'decisionId', 'version', 'decisionKey'],
  drg: ['DECISION_REQUIREMENTS', 'decisionRequirementsId', 'decisionRequirementsVersion', 'decisionRequirementsKey'],
  form: ['FORM', 'formId', 'version', 'formKey'],
} as const;
export type ResourceKind = keyof typeof RESOURCES;

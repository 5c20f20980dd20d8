import { type EngineRecord, exactJsonText } from '@libs/engine';

import type { RecordFilter } from './options';
import type { Stored } from './stored';

export const BROKER_VERSION = '8.5.8';
const PARTITION = 1;
export const FIRST_SEQUENCE = 2 ** 51;

/** The JSON that Zeebe's Elasticsearch exporter posts, byte for byte. */
export class RecordJson {
  private value: unknown;
  private valueJson = '';

  of({ record, sequence }: Stored): string {
    const recordVersion = record.valueType === 'DEPLOYMENT' && record.recordType === 'EVENT' ? 2 : 1;
    const reason = record.rejectionReason === '' ? '""' : JSON.stringify(record.rejectionReason);
    return (
      `{"partitionId":${PARTITION},"value":${this.ofValue(record.value)},"key":${record.key},"position":${record.position},"timestamp":${record.timestamp}` +
      `,"valueType":"${record.valueType}","brokerVersion":"${BROKER_VERSION}","recordType":"${record.recordType}","intent":"${record.intent}"` +
      `,"sourceRecordPosition":${record.sourceRecordPosition},"rejectionType":"${record.rejectionType}","rejectionReason":${reason}` +
      `,"authorizations":{"authorized_tenants":["<default>"]},"recordVersion":${recordVersion},"sequence":${FIRST_SEQUENCE + sequence}}`
    );
  }

  /** An element says the same several times in a row: it is the same value then, and need not be written anew. */
  private ofValue(value: EngineRecord['value']): string {
    if (value !== this.value) this.valueJson = exactJsonText(value);
    this.value = value;
    return this.valueJson;
  }
}

/** Whether a record leaves. */
export function isWanted({ record, sequence }: Stored, { valueTypes, recordTypes }: RecordFilter): boolean {
  if (sequence === 0) return false;
  const is = (what: string, wanted: readonly string[] | undefined) => !wanted || wanted.includes(what);
  return is(record.valueType, valueTypes) && is(record.recordType, recordTypes);
}

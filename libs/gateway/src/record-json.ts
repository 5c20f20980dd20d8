import { exactJsonText } from '@libs/engine';

import type { Stored } from './log-line';
import type { RecordFilter } from './options';

export const BROKER_VERSION = '8.5.8';
const PARTITION = 1;

/** The JSON that Zeebe's Elasticsearch exporter posts, byte for byte. */
export function exportedJson({ record, sequence }: Stored): string {
  const recordVersion = record.valueType === 'DEPLOYMENT' && record.recordType === 'EVENT' ? 2 : 1;
  const reason = record.rejectionReason === '' ? '""' : JSON.stringify(record.rejectionReason);
  return (
    `{"partitionId":${PARTITION},"value":${exactJsonText(record.value)},"key":${record.key},"position":${record.position},"timestamp":${record.timestamp}` +
    `,"valueType":"${record.valueType}","brokerVersion":"${BROKER_VERSION}","recordType":"${record.recordType}","intent":"${record.intent}"` +
    `,"sourceRecordPosition":${record.sourceRecordPosition},"rejectionType":"${record.rejectionType}","rejectionReason":${reason}` +
    `,"authorizations":{"authorized_tenants":["<default>"]},"recordVersion":${recordVersion},"sequence":${sequence}}`
  );
}

/** Whether a record leaves. */
export function isWanted({ record, sequence }: Stored, { valueTypes, recordTypes }: RecordFilter): boolean {
  if (sequence === 0) return false;
  const is = (what: string, wanted: readonly string[] | undefined) => !wanted || wanted.includes(what);
  return is(record.valueType, valueTypes) && is(record.recordType, recordTypes);
}

import { exactJsonText } from '../exact-json';
import type { Command } from '../records';
import type { Work } from '../work';

/** As much of a value Zeebe prints, in characters. */
const PRINTED_MAX = 1_024;

/** What Zeebe answers where it throws an exception itself: the command is refused, and nothing has changed. */
export function failProcessing(command: Command, work: Work, exception: string): void {
  const { valueType, intent, value } = command;
  const printed = exactJsonText(value).slice(0, PRINTED_MAX);
  const record = `TypedRecordImpl{metadata=RecordMetadata{recordType=COMMAND, valueType=${valueType}, intent=${intent}}, value=${printed}}`;
  work.reject(
    command,
    'PROCESSING_ERROR',
    `Expected to process record '${record}' without errors, but exception occurred with message '${exception}'.`,
  );
}

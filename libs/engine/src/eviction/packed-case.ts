import { markedJsonText, parseMarkedJson } from '../exact-json';
import { pairKey } from '../state/state';
import { type CaseParts, keysOf, storedCases, type StoredCases } from '../stored-cases';
import { noteNames, type PackedCase } from './evicted-cases';

/** Of a body. 1: what a snapshot of format 4 holds of a case. */
const FORMAT = 1;

export function packedCase(root: number, parts: CaseParts): PackedCase {
  const body = new TextEncoder().encode(markedJsonText([FORMAT, storedCases(parts)]));
  return { root, body, notes: [...notesOf(parts)] };
}

export function unpackedCase(body: Uint8Array): StoredCases {
  const [format, stored] = parseMarkedJson(new TextDecoder().decode(body)) as [number, StoredCases];
  if (format !== FORMAT) throw new Error(`Expected an evicted case of format ${FORMAT}, but it is of format ${format}`);
  return stored;
}

/** All by which somebody may ask for the case. */
function* notesOf(parts: CaseParts): Generator<PackedCase['notes'][number]> {
  for (const key of keysOf(parts)) yield { name: noteNames.key, number: key };
  for (const { key, value, scope } of parts.instances)
    if (!scope) yield { name: noteNames.instancesOf(value.processDefinitionKey), number: key };
  for (const { key, value, phase } of parts.jobs)
    if (phase === 'ACTIVATABLE') yield { name: noteNames.jobsOf(value.type), number: key };
  for (const [key, { signalName }] of parts.signals) yield { name: noteNames.signalsOf(signalName), number: key };
  for (const { key, value } of parts.subscriptions)
    yield { name: noteNames.messagesAt(pairKey(value.messageName, value.correlationKey)), number: key };
  const due = firstDue(parts);
  if (due !== undefined) yield { name: noteNames.due, number: due };
}

/** Timers, and jobs that are to be tried again. */
function firstDue({ timers, jobs }: CaseParts): number | undefined {
  let first = Infinity;
  for (const [, { dueDate }] of timers) first = Math.min(first, dueDate);
  for (const { phase, value } of jobs)
    if (phase === 'FAILED' && value.recurringTime > 0) first = Math.min(first, value.recurringTime);
  return first === Infinity ? undefined : first;
}

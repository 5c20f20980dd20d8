import { apply } from './apply';
import type { Command, EngineRecord, Processed, RejectionType, Reply, ValueType } from './records';
import type { ElementType } from './model/element-types';
import { Failure } from './failure';
import type { State } from './state/state';
import type { ElementProcessor } from './turn';

/** A diagram may go in a circle without ever waiting: after so many elements a command has done enough. */
const ACTIVATIONS_MAX = 50_000;
/** As many commands, the first with those that follow from it, Zeebe works off together (`maxCommandsInBatch`). */
const BATCH_MAX = 100;

/**
 * One command on its way through the engine: the events it leads to, applied at once, and what is still to do.
 *
 * What follows is done first in, first out, as Zeebe does it: the order of the records hangs on it. What a batch has no room
 * for begins batches of its own, one after the other: each is followed to its end before the next.
 */
export class Work {
  private readonly records: EngineRecord[] = [];
  private readonly replies: Reply[] = [];
  private readonly batches: (() => void)[] = [];
  private batch: (() => void)[] = [];
  private readonly newJobTypes = new Set<string>();
  private readonly commandPosition: number;
  private position: number;
  private lastKey: number;
  private activations = 0;
  /** How many commands the batch has taken in, the one that began it among them. */
  private taken = 1;

  constructor(
    readonly state: State,
    readonly now: number,
    /** How each kind of element behaves. */
    readonly elements: Readonly<Record<ElementType, ElementProcessor>>,
    private readonly waiting: Waiting,
  ) {
    this.commandPosition = state.position + 1;
    this.position = this.commandPosition;
    this.lastKey = state.lastKey;
  }

  nextKey(): number {
    return ++this.lastKey;
  }

  emit(valueType: ValueType, intent: string, key: number, value: Record<string, unknown>): EngineRecord {
    const record = this.record('EVENT', valueType, intent, key, value);
    this.records.push(record);
    apply(this.state, record);
    return record;
  }

  /** One more element begins. Answers what to say when it had better not. */
  begins(): Failure | undefined {
    if (++this.activations <= ACTIVATIONS_MAX) return undefined;
    return new Failure(
      'UNKNOWN',
      `Expected the process to wait somewhere, but it has passed ${ACTIVATIONS_MAX} elements at once`,
    );
  }

  later(task: () => void): void {
    if (this.taken++ < BATCH_MAX) this.batch.push(task);
    else this.batches.push(task);
  }

  jobsWaitOf(type: string): void {
    this.newJobTypes.add(type);
  }

  reply({ requestId }: Pick<Command, 'requestId'>, record: EngineRecord): void {
    if (requestId !== undefined) this.replies.push({ requestId, record });
  }

  /** An answer that is not worth a record: nothing has changed. */
  answer(command: Command, intent: string, value: Record<string, unknown>): void {
    this.reply(command, { ...this.record('EVENT', command.valueType, intent, command.key ?? -1, value), position: -1 });
    this.position--;
  }

  reject(command: Command, rejectionType: RejectionType, rejectionReason: string): void {
    const record = {
      ...this.record('COMMAND_REJECTION', command.valueType, command.intent, command.key ?? -1, command.value),
      rejectionType,
      rejectionReason,
    };
    this.records.push(record);
    apply(this.state, record);
    this.reply(command, record);
  }

  /** Somebody wants to hear how the process ends. */
  await(processInstanceKey: number, { requestId }: Command, fetchVariables: readonly string[]): void {
    if (requestId !== undefined) this.waiting.set(processInstanceKey, { requestId, fetchVariables });
  }

  awaited(processInstanceKey: number): { requestId: number; fetchVariables: readonly string[] } | undefined {
    const waiting = this.waiting.get(processInstanceKey);
    this.waiting.delete(processInstanceKey);
    return waiting;
  }

  finish(): Processed {
    this.workOff();
    for (let at = 0; at < this.batches.length; at++) {
      this.batch = [this.batches[at]!];
      this.taken = 1;
      this.workOff();
    }
    return { records: this.records, replies: this.replies, newJobTypes: this.newJobTypes };
  }

  private workOff(): void {
    for (let at = 0; at < this.batch.length; at++) this.batch[at]!();
  }

  /** An event that is only told to who waits for it. */
  unwritten(valueType: ValueType, intent: string, key: number, value: Record<string, unknown>): EngineRecord {
    const record = this.record('EVENT', valueType, intent, key, value);
    this.position--;
    return record;
  }

  private record(
    recordType: EngineRecord['recordType'],
    valueType: ValueType,
    intent: string,
    key: number,
    value: Record<string, unknown>,
  ): EngineRecord {
    return {
      position: ++this.position,
      sourceRecordPosition: this.commandPosition,
      key,
      timestamp: this.now,
      recordType,
      valueType,
      intent,
      rejectionType: 'NULL_VAL',
      rejectionReason: '',
      value,
    };
  }
}

/** Who waits for the end of which process; lost with the connection, so it is not part of the state. */
export type Waiting = Map<number, { requestId: number; fetchVariables: readonly string[] }>;

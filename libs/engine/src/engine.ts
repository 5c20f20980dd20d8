import type { Command, EngineRecord, Processed } from './records';

/**
 * BPMN as a pure function: (state, command, now) gives records, and the state is the fold of the events among them.
 *
 * DEPLOYMENT CREATE takes `resources: { resourceName, resource /* base64 *\/ }[]`; nothing in here is asynchronous.
 */
export class Engine {
  static empty(): Engine {
    return new Engine();
  }

  static restore(_snapshot: Uint8Array): Engine {
    throw new Error('Expected a snapshot that can be read, but restoring is not there yet');
  }

  process(command: Command, _now: number): Processed {
    throw new Error(`Expected a command the engine knows, but it was ${command.valueType} ${command.intent}`);
  }

  apply(_record: EngineRecord): void {}

  nextDue(): number | undefined {
    return undefined;
  }

  due(_now: number, _limit: number): readonly Command[] {
    return [];
  }

  snapshot(): Uint8Array {
    return new Uint8Array();
  }
}

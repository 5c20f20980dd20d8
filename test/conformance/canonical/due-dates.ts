import type { Seen } from '../play/observer';
import type { Texts } from '../play/texts';

/** When timers are due, in words that do not depend on when a run took place. */
export class DueDates {
  private readonly last = new Map<string, number>();

  constructor(private readonly texts: Texts) {}

  of({ intent, timestamp, value }: Seen): string {
    const due = Number(value['dueDate']);
    const timer = `${String(value['processDefinitionKey'])} ${String(value['elementInstanceKey'])} ${String(value['targetElementId'])}`;
    const last = this.last.get(timer);
    this.last.set(timer, due);
    const written = this.texts.written(due);
    if (written !== undefined) return written;
    if (intent !== 'CREATED') return '';
    if (due <= timestamp - 86_400_000) return new Date(due).toISOString();
    // Cycles here last whole minutes; a cycle that has been missed begins anew, which is whole seconds after the last one once in a thousand runs.
    if (last !== undefined && due !== last && (due - last) % 60_000 === 0) return `last+${(due - last) / 1_000}s`;
    if (due % 60_000 === 0) return 'at a full minute';
    const seconds = Math.round((due - timestamp) / 1_000);
    // Months differ in length.
    return seconds > 20 * 86_400 ? `in about ${Math.round(seconds / 86_400 / 30.4)} months` : `in ${seconds}s`;
  }
}

import type { Command } from '../records';
import type { Work } from '../work';

export function evaluateDecision(command: Command, work: Work): void {
  work.reject(command, 'INVALID_ARGUMENT', 'stub');
}

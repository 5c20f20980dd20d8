import { ask } from '../behaviour/decisions';
import { readValue } from '../evaluation';
import { type Document, textsOf } from '../record-values';
import type { Command } from '../records';
import type { Work } from '../work';

/** A decision asked by itself, by id (the newest version) or by key. */
export function evaluateDecision(command: Command, work: Work): void {
  const { decisionId, decisionKey, variables } = command.value as {
    decisionId: string;
    decisionKey: number;
    variables: Document;
  };
  const decision = decisionId === '' ? work.state.decisions.get(decisionKey) : work.state.newestDecision.get(decisionId);
  if (!decision) {
    const [what, which] = decisionId === '' ? ['key', decisionKey] : ['id', decisionId];
    return work.reject(
      command,
      'INVALID_ARGUMENT',
      `Expected to evaluate decision '${which}', but no decision found for ${what} '${which}'`,
    );
  }
  const texts = new Map(textsOf(variables));
  const scope = {
    get(name: string) {
      const text = texts.get(name);
      return text === undefined ? undefined : readValue(text);
    },
  };
  work.reply(command, ask(work, decision, scope).record);
}

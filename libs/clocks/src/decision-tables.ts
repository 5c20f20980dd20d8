/** What a table answered, with the version and the row that answered: kept with the case. */
export interface Judgement {
  readonly output: unknown;
  readonly version: string;
  readonly row: number | null;
}

/** The decision tables in force. The main that wires Weir binds them; a test reads the shipped ones. */
export abstract class DecisionTables {
  abstract evaluate(decisionId: string, facts: object): Promise<Judgement>;
}

/** Asks a table by a case's facts, which it reads under its own name: `sla-deadline` reads `slaDeadlineFacts`. */
export function askTable(tables: DecisionTables, decisionId: string, facts: object): Promise<Judgement> {
  const name = decisionId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

  return tables.evaluate(decisionId, { [`${name}Facts`]: facts });
}

/** A column of a table's answer. */
export function answerOf({ output }: Judgement, column: string): unknown {
  if (typeof output !== 'object' || output === null || Array.isArray(output)) return output;

  return Object.entries(output).find(([name]) => name === column)?.[1] ?? null;
}

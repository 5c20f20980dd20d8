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

import { Clock, reading, Rejected } from '@libs/base';
import { DecisionFailure, type DecisionModel, parseDmn, ParseFailure } from '@libs/feel';
import { Injectable } from '@nestjs/common';

import { Models } from './models';

/** What a table answered: the value, the version that was in force, and the first row that matched (from 1), if one did. */
export interface TableAnswer {
  readonly output: unknown;
  readonly version: string;
  readonly row: number | null;
}

/** The decision tables that steps ask by themselves, as they are in force at that moment. Parsed once for each content. */
@Injectable()
export class TablesInForce {
  private readonly parsed = new Map<string, DecisionModel>();

  constructor(
    private readonly clock: Clock,
    private readonly models: Models,
  ) {}

  async evaluate(decisionId: string, facts: object): Promise<TableAnswer> {
    const table = await reading(() => this.models.one('decision', decisionId));
    if (!table) throw new Rejected(`Expected a decision table ${decisionId} in force, but the release has none`);
    const values = new Map<string, unknown>(Object.entries(facts));
    const result = this.parse(table.content, table.hash).evaluate(decisionId, { get: (name) => values.get(name) }, { now: this.clock.now() });
    if (result instanceof DecisionFailure) throw new Error(`Expected table ${decisionId} to answer, but ${result.message}`);
    return { output: result.output, version: String(table.version), row: result.evaluatedDecisions.at(-1)?.matchedRules[0]?.ruleIndex ?? null };
  }

  private parse(content: string, hash: string): DecisionModel {
    const known = this.parsed.get(hash);
    if (known) return known;
    const model = parseDmn(content);
    if (model instanceof ParseFailure) throw new Error(`Expected a decision table in force to be readable, but ${model.message}`);
    this.parsed.set(hash, model);
    return model;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseDmn } from '@libs/feel';
import { globSync } from 'fast-glob';

import { DecisionTables, type Judgement } from '../src';

const folder = join(__dirname, '../../../processes');

/** The tables as they are shipped, beside the diagrams. */
export class ShippedTables extends DecisionTables {
  async evaluate(decisionId: string, facts: object): Promise<Judgement> {
    const [file] = globSync(`*/${decisionId}.dmn`, { cwd: folder, absolute: true });
    if (!file) throw new Error(`Expected a table ${decisionId}.dmn beside a diagram, but there is none`);
    const model = await parseDmn(readFileSync(file, 'utf8'));
    if ('message' in model) throw new Error(model.message);

    const values = new Map<string, unknown>(Object.entries(facts));
    const result = model.evaluate(decisionId, { get: (name) => values.get(name) }, { now: 0 });
    if ('message' in result) throw new Error(`Expected table ${decisionId} to answer, but ${result.message}`);

    return {
      output: result.output,
      version: 'shipped',
      row: result.evaluatedDecisions.at(-1)?.matchedRules[0]?.ruleIndex ?? null,
    };
  }
}

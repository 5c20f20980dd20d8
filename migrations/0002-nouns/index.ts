import { createTable } from '@libs/base';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { archive } from './archive';
import { cases } from './cases';
import { clocks } from './clocks';
import { customers } from './customers';
import { investigations } from './investigations';
import { messages } from './messages';
import { settings } from './settings';
import { units } from './units';

/** The nouns: clocks, cases and what happens in them, units and orders, customers, messages and papers. */
export class Nouns1763974800002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [...clocks, ...cases, ...investigations, ...settings, ...units, ...customers, ...messages, ...archive];

import { schemaDrift } from '@libs/base';
import { aDatabase, eachDatabase } from '@libs/base/testing';
import { archiveEntities } from '@libs/archive';
import { caseEntities } from '@libs/cases';
import { clockEntities } from '@libs/clocks';
import { customerEntities } from '@libs/customers';
import { messageEntities } from '@libs/messages';
import { unitEntities } from '@libs/units';

import { Nouns1763974800002 } from '../../migrations/0002-nouns';

const entities = [
  ...clockEntities,
  ...caseEntities,
  ...unitEntities,
  ...customerEntities,
  ...messageEntities,
  ...archiveEntities,
];

describe('The tables of the nouns', () => {
  eachDatabase((kind) => {
    it('are what the entities say', async () => {
      const { dataSource, drop } = await aDatabase(kind, { entities, migrations: [Nouns1763974800002] });

      expect(await schemaDrift(dataSource)).toEqual([]);
      await drop();
    });
  });
});

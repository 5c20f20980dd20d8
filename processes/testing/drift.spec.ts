import { schemaDrift } from '@libs/base';
import { aDatabase, eachDatabase } from '@libs/base/testing';

import { Nouns1763974800002 } from '../../migrations/0002-nouns';
import { nounEntities } from '../../migrations/entities';

describe('The tables of the nouns', () => {
  eachDatabase((kind) => {
    it('are what the entities say', async () => {
      const { dataSource, drop } = await aDatabase(kind, { entities: nounEntities, migrations: [Nouns1763974800002] });

      expect(await schemaDrift(dataSource)).toEqual([]);
      await drop();
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { brokerNodeOptions } from './node-options';

const packageFile = join(__dirname, '../../../package.json');

describe('The programs in which a broker runs', () => {
  it.each(['start', 'engine'])('are started by npm run %s with the options for a broker', (script) => {
    const { scripts } = JSON.parse(readFileSync(packageFile, 'utf8')) as { scripts: Record<string, string> };

    expect(scripts[script]).toMatch(new RegExp(`^node ${brokerNodeOptions.join(' ')} apps/`));
  });
});

import type { EngineRecord } from '@libs/engine';

import type { Issue } from '../issue';
import { type Asker, JobOffers } from './job-offers';

/** Takes jobs by number and writes down what it heard. */
class Someone implements Asker {
  readonly heard: string[] = [];
  readonly wanted;

  constructor(
    type: string,
    private left: number,
  ) {
    this.wanted = { type, worker: 'w', timeout: 1, fetchVariable: [], tenantId: '<default>' };
  }

  room(): number {
    return this.left;
  }

  take({ value }: EngineRecord): void {
    const count = (value['jobs'] as unknown[]).length;
    this.left -= count;
    this.heard.push(`took ${count}`);
  }

  refuse(): void {
    this.left = 0;
    this.heard.push('refused');
  }

  foundNone(): void {
    this.heard.push('none');
  }
}

function answered(issue: Issue | undefined, jobs: number, recordType: EngineRecord['recordType'] = 'EVENT'): void {
  const value = { jobs: Array.from({ length: jobs }, () => ({})) };
  issue?.answer({
    value,
    recordType,
    valueType: 'JOB_BATCH',
    intent: 'ACTIVATED',
    key: 1,
    position: 1,
    sourceRecordPosition: 1,
    timestamp: 1,
    rejectionType: '',
    rejectionReason: '',
  });
}

describe('The offers of jobs', () => {
  let issued: Issue[];
  let offers: JobOffers;
  beforeEach(() => {
    issued = [];
    offers = new JobOffers((issue) => issued.push(issue));
  });
  const opens = (asker: Asker, place: 'stream' | 'poll' = 'poll') => (offers.open(asker, place), asker);

  it('looks at once for a new asker, for as many jobs as it has room', () => {
    opens(new Someone('oak', 3));

    expect(issued.map(({ command }) => command.value['maxJobsToActivate'])).toEqual([3]);
  });

  it('asks one after the other while jobs are found', () => {
    const [one, two] = [new Someone('oak', 1), new Someone('oak', 1)];
    opens(one);
    opens(two);
    expect(issued).toHaveLength(1);

    answered(issued[0], 1);
    answered(issued[1], 1);

    expect([one.heard, two.heard]).toEqual([['took 1'], ['took 1']]);
  });

  it('tells everybody who waits when nothing is found, whoever was asked', () => {
    const [stream, poll] = [new Someone('oak', 5), new Someone('oak', 1)];
    opens(stream, 'stream');
    answered(issued[0], 0);
    opens(poll);
    offers.commandsFor(new Set(['oak']));
    answered(issued[1], 0);

    expect(poll.heard).toEqual(['none']);
  });

  it('stops when nothing is found, until there is news', () => {
    const someone = new Someone('oak', 1);
    opens(someone);
    answered(issued[0], 0);
    expect(issued).toHaveLength(1);

    expect(offers.commandsFor(new Set(['oak', 'elm']))).toHaveLength(1);
  });

  it('looks again when news came while it looked', () => {
    opens(new Someone('oak', 1));
    expect(offers.commandsFor(new Set(['oak']))).toEqual([]);

    answered(issued[0], 0);

    expect(issued).toHaveLength(2);
  });

  it('goes on to the next asker when one is refused', () => {
    const [bad, good] = [new Someone('oak', 1), new Someone('oak', 1)];
    opens(bad);
    opens(good);

    answered(issued[0], 0, 'COMMAND_REJECTION');
    answered(issued[1], 1);

    expect([bad.heard, good.heard]).toEqual([['refused'], ['took 1']]);
  });

  it('serves streams before polls', () => {
    const [poll, stream] = [new Someone('oak', 5), new Someone('oak', 5)];
    opens(poll);
    answered(issued[0], 0);
    opens(stream, 'stream');
    answered(issued[1], 2);

    expect([poll.heard, stream.heard]).toEqual([['none'], ['took 2']]);
  });

  it('asks nobody who has left', () => {
    const someone = opens(new Someone('oak', 1));
    answered(issued[0], 0);
    offers.close(someone);

    expect(offers.commandsFor(new Set(['oak']))).toEqual([]);
  });
});

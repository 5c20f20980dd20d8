import { type Caller } from '@libs/auth';
import { actingAs, Leaves } from '@libs/audit';
import { Clock, inTransaction, reading, toInstant } from '@libs/base';
import type { Case } from '@libs/cases';
import { Injectable } from '@nestjs/common';

import { CasePages } from './case-page';
import { Diagrams } from './diagrams';
import { Stories } from './story';

/** One case as a file: masked, with its story, path and clocks. The export itself is a line in the story, written before it is sent. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
    private readonly pages: CasePages,
    private readonly stories: Stories,
    private readonly diagrams: Diagrams,
  ) {}

  async of(found: Case, caller: Caller): Promise<object> {
    await actingAs({ kind: 'person', personId: caller.id }, () =>
      inTransaction(() => this.leaves.add({ subject: found.caseNo, kind: 'case/exported', after: { masked: true, format: 'json' } })),
    );
    return reading(async () => ({
      format: 'weir/dossier/1',
      exportedAt: toInstant(this.clock.now()),
      exportedBy: caller.person.displayName,
      ...(await this.pages.of(found)),
      story: await this.stories.of(found),
      variables: await this.pages.variables(found),
      diagrams: await this.diagrams.of(found.caseNo),
    }));
  }
}

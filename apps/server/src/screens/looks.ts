import { type Caller } from '@libs/auth';
import { actingAs, Leaves } from '@libs/audit';
import { inTransaction } from '@libs/base';
import { Injectable } from '@nestjs/common';

/**
 * The looks at personal data: the one thing that a screen writes.
 *
 * Invariant: the look is committed before the data is sent. When it cannot be written, nothing is shown.
 */
@Injectable()
export class Looks {
  constructor(private readonly leaves: Leaves) {}

  async record(caller: Caller, look: { subject: string; fields: readonly string[]; screen: string; reason: string }): Promise<void> {
    await actingAs({ kind: 'person', personId: caller.id }, () =>
      inTransaction(() =>
        this.leaves.add({ subject: look.subject, kind: 'personal/looked', after: { fields: look.fields, screen: look.screen }, reason: look.reason }),
      ),
    );
  }
}

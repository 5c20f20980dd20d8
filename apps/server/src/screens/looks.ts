import { type Caller } from '@libs/auth';
import { actingAs, Leaves } from '@libs/audit';
import { inTransaction } from '@libs/base';
import { type Case, Notes } from '@libs/cases';
import { Injectable } from '@nestjs/common';

interface Look {
  readonly subject: string;
  readonly fields: readonly string[];
  readonly screen: string;
  /** A code of ours, or what the person said, about whom. */
  readonly reason: string | { readonly said: string; readonly of: Case };
}

/**
 * The looks at personal data: the one thing that a screen writes.
 *
 * Invariant: the look is committed before the data is sent. When it cannot be written, nothing is shown.
 */
@Injectable()
export class Looks {
  constructor(
    private readonly leaves: Leaves,
    private readonly notes: Notes,
  ) {}

  async record(caller: Caller, { subject, fields, screen, reason }: Look): Promise<void> {
    await actingAs({ kind: 'person', personId: caller.id }, () =>
      inTransaction(async () => {
        const why = typeof reason === 'string' ? { reason } : { personal: { noteId: await this.notes.reason(reason.of, reason.said, caller.id) } };
        await this.leaves.add({ subject, kind: 'personal/looked', after: { fields, screen }, ...why });
      }),
    );
  }
}

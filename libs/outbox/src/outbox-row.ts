import { instantColumn, jsonColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export type Variables = Record<string, unknown>;

/** What can be asked of the engine, and what each wish carries. */
export interface OutboxPayloads {
  'create-instance': { readonly processId: string; readonly variables: Variables };
  'publish-message': {
    readonly name: string;
    readonly correlationKey: string;
    readonly variables: Variables;
    readonly ttlMs: number;
  };
  'complete-job': { readonly jobKey: string; readonly variables: Variables };
  'throw-error': { readonly jobKey: string; readonly code: string; readonly message: string; readonly variables: Variables };
  'cancel-instance': { readonly processInstanceKey: string };
  'resolve-incident': { readonly incidentKey: string; readonly jobKey: string | null; readonly retries: number };
}
export type OutboxKind = keyof OutboxPayloads;

/**
 * A wish to the engine, written in the transaction of its reason and sent after it.
 *
 * `new` waits; `sent` is in somebody's hands until `nextAt`; `answered` is over, whatever the answer was.
 */
@Entity('outbox')
@Unique('outbox_kind_key', ['kind', 'key'])
@Index('outbox_state_next', ['state', 'nextAt'])
@Index('outbox_subject', ['subject'])
export class OutboxRow {
  @PrimaryColumn('varchar', { length: 32 })
  readonly id!: string;

  @Column('varchar', { length: 32 })
  readonly kind!: OutboxKind;

  @Column('varchar', { name: 'once_key', length: 128 })
  readonly key!: string;

  /** The case number it is about. */
  @Column('varchar', { length: 64 })
  readonly subject!: string;

  @Column(jsonColumn())
  readonly payload!: OutboxPayloads[OutboxKind];

  @Column('varchar', { length: 8 })
  state!: 'new' | 'sent' | 'answered';

  @Column(jsonColumn({ nullable: true }))
  answer!: OutboxAnswer | null;

  @Column('integer')
  attempts!: number;

  @Column(instantColumn({ name: 'next_at' }))
  nextAt!: string;

  @Column('varchar', { name: 'claimed_by', length: 32, nullable: true })
  claimedBy!: string | null;

  @Column(instantColumn({ name: 'created_at' }))
  readonly createdAt!: string;
}

/** What the engine said. `refused` is final too: sending again would not help. */
export type OutboxAnswer =
  | { readonly is: 'done'; readonly processInstanceKey?: string }
  | { readonly is: 'duplicate' }
  | { readonly is: 'not-found' }
  | { readonly is: 'refused'; readonly message: string };

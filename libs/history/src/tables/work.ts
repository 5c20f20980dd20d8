import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type TaskState = 'open' | 'deciding' | 'done' | 'withdrawn';

/**
 * A person's task: the inbox. It is the projection of a user task's job, which nobody activates.
 *
 * Invariant: intake alone moves it from open to deciding, the record stream alone ends it.
 */
@Entity('task')
@Index('task_state', ['state'])
@Index('task_case', ['caseNo'])
export class Task {
  @PrimaryColumn('varchar', { length: 20 })
  jobKey!: string;

  @Column('varchar', { length: 32 })
  epoch!: string;

  @Column('varchar', { length: 20 })
  instanceKey!: string;

  @Column('varchar', { length: 20 })
  rootKey!: string;

  @Column('varchar', { length: 32, nullable: true })
  caseNo!: string | null;

  @Column('varchar', { length: 64 })
  processId!: string;

  @Column('integer')
  version!: number;

  @Column('varchar', { length: 20 })
  definitionKey!: string;

  @Column('varchar', { length: 128 })
  elementId!: string;

  @Column('varchar', { length: 20 })
  elementKey!: string;

  @Column('varchar', { length: 128, nullable: true })
  formId!: string | null;

  /** The candidate groups, a JSON list. */
  @Column('text')
  groups!: string;

  /** The task's own headers, a JSON object of texts. */
  @Column('text')
  headers!: string;

  /** Which variable names the clock that the inbox shows. */
  @Column('varchar', { length: 64, nullable: true })
  clockVar!: string | null;

  @Column('varchar', { length: 128, nullable: true })
  fourEyes!: string | null;

  @Column('varchar', { length: 16 })
  state!: TaskState;

  @Column('varchar', { length: 64, nullable: true })
  claimedBy!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  claimedAt!: string | null;

  @Column('varchar', { length: 64, nullable: true })
  decidedBy!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  decidedAt!: string | null;

  @Column('varchar', { length: 24 })
  createdAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  endedAt!: string | null;
}

/** A job that waits for a worker: what the operator watches, and how a test knows that all is quiet. */
@Entity('engine_job')
@Index('engine_job_state', ['state', 'type'])
export class EngineJob {
  @PrimaryColumn('varchar', { length: 20 })
  jobKey!: string;

  @Column('varchar', { length: 128 })
  type!: string;

  @Column('varchar', { length: 20 })
  instanceKey!: string;

  @Column('varchar', { length: 128 })
  elementId!: string;

  /** "waiting" for a worker, "backing-off" until dueAt, or "stuck" without retries. A job that has ended has no row. */
  @Column('varchar', { length: 16 })
  state!: 'waiting' | 'backing-off' | 'stuck';

  @Column('integer')
  retries!: number;

  @Column('varchar', { length: 24, nullable: true })
  dueAt!: string | null;
}

/** A timer that waits. One that fired or was cancelled has no row. */
@Entity('engine_timer')
@Index('engine_timer_due', ['dueAt'])
export class EngineTimer {
  @PrimaryColumn('varchar', { length: 20 })
  timerKey!: string;

  @Column('varchar', { length: 20 })
  instanceKey!: string;

  @Column('varchar', { length: 128 })
  elementId!: string;

  @Column('varchar', { length: 24 })
  dueAt!: string;
}

/** Where the engine cannot go on by itself. */
@Entity('incident')
@Index('incident_state', ['state'])
@Index('incident_case', ['caseNo'])
export class IncidentRow {
  @PrimaryColumn('varchar', { length: 20 })
  incidentKey!: string;

  @Column('varchar', { length: 20 })
  instanceKey!: string;

  @Column('varchar', { length: 20 })
  rootKey!: string;

  @Column('varchar', { length: 32, nullable: true })
  caseNo!: string | null;

  @Column('varchar', { length: 64 })
  processId!: string;

  @Column('varchar', { length: 128 })
  elementId!: string;

  @Column('varchar', { length: 20 })
  elementKey!: string;

  @Column('varchar', { length: 20, nullable: true })
  jobKey!: string | null;

  @Column('varchar', { length: 48 })
  errorType!: string;

  @Column('text')
  message!: string;

  @Column('varchar', { length: 16 })
  state!: 'open' | 'resolved';

  @Column('varchar', { length: 24 })
  createdAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  resolvedAt!: string | null;
}

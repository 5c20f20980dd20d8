import type { ClockEvent, StepKind } from '@libs/calendar';
import { instantColumn, jsonColumn } from '@libs/base';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One event in a clock's life. Only added to. */
@Entity('clock_event')
export class ClockEventRow {
  @PrimaryColumn('varchar', { length: 40 })
  readonly clockId!: string;

  @PrimaryColumn('integer')
  readonly seq!: number;

  @Column(jsonColumn())
  readonly event!: ClockEvent;
}

/** A step of a clock that was fired. Invariant: none fires twice: the key is clock, step and level. */
@Entity('clock_step')
export class ClockStepRow {
  @PrimaryColumn('varchar', { length: 40 })
  readonly clockId!: string;

  @PrimaryColumn('varchar', { length: 10 })
  readonly step!: StepKind;

  @PrimaryColumn('integer')
  readonly level!: number;

  @Column(instantColumn())
  readonly firedAt!: string;
}

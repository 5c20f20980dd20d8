import { longTextColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type LifeState = 'active' | 'completed' | 'terminated';

/** A process instance: a case's root, or a called process under it. */
@Entity('process_instance')
@Index('process_instance_case', ['caseNo'])
@Index('process_instance_root', ['rootKey'])
export class ProcessInstance {
  @PrimaryColumn('varchar', { length: 20 })
  instanceKey!: string;

  @Column('varchar', { length: 32 })
  epoch!: string;

  @Column('varchar', { length: 20, nullable: true })
  parentKey!: string | null;

  /** The call activity's element instance. */
  @Column('varchar', { length: 20, nullable: true })
  parentElementKey!: string | null;

  @Column('varchar', { length: 20 })
  rootKey!: string;

  @Column('varchar', { length: 32, nullable: true })
  caseNo!: string | null;

  /** The process as people know it, without the suffix of its release. */
  @Column('varchar', { length: 64 })
  processId!: string;

  @Column('varchar', { length: 96 })
  bpmnProcessId!: string;

  @Column('integer')
  version!: number;

  @Column('varchar', { length: 20 })
  definitionKey!: string;

  @Column('varchar', { length: 16 })
  state!: LifeState;

  @Column('varchar', { length: 24 })
  startedAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  endedAt!: string | null;
}

/** One visit to one element. */
@Entity('element_instance')
@Index('element_instance_instance', ['instanceKey', 'position'])
@Index('element_instance_root', ['rootKey'])
export class ElementInstance {
  @PrimaryColumn('varchar', { length: 20 })
  elementKey!: string;

  @Column('varchar', { length: 20 })
  instanceKey!: string;

  @Column('varchar', { length: 20 })
  rootKey!: string;

  @Column('varchar', { length: 128 })
  elementId!: string;

  @Column('varchar', { length: 48 })
  elementType!: string;

  @Column('varchar', { length: 20 })
  scopeKey!: string;

  @Column('varchar', { length: 16 })
  state!: LifeState;

  @Column('varchar', { length: 24 })
  enteredAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  leftAt!: string | null;

  /** Where in the stream it was entered: the order of the path. */
  @Column('varchar', { length: 20 })
  position!: string;
}

/** One passage over one sequence flow; a loop makes several. */
@Entity('taken_flow')
export class TakenFlow {
  @PrimaryColumn('varchar', { length: 20 })
  instanceKey!: string;

  @PrimaryColumn('varchar', { length: 128 })
  flowId!: string;

  @PrimaryColumn('varchar', { length: 20 })
  position!: string;
}

/** What a variable of a scope is now, as JSON text. */
@Entity('variable')
@Index('variable_instance', ['instanceKey'])
export class Variable {
  @PrimaryColumn('varchar', { length: 20 })
  scopeKey!: string;

  @PrimaryColumn('varchar', { length: 96 })
  name!: string;

  @Column('varchar', { length: 20 })
  instanceKey!: string;

  @Column(longTextColumn())
  value!: string;

  @Column('varchar', { length: 24 })
  changedAt!: string;
}

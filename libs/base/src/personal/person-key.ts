import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The data key of one person, wrapped by the master key. Without it, nothing kept about the person can be read. */
@Entity('person_key')
export class PersonKey {
  @PrimaryColumn('varchar', { name: 'person_id', length: 64 })
  readonly personId!: string;

  /** Null once the person has been erased; the row stays, so that no new key is made under the same id. */
  @Column('varchar', { name: 'wrapped_key', length: 160, nullable: true })
  wrappedKey!: string | null;
}

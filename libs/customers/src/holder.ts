import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who holds an account. Everything that names the person is sealed under the person's own key. */
@Entity('holder')
@Index('holder_phone', ['phonePrint'])
export class Holder {
  @PrimaryColumn('varchar', { length: 40 }) readonly customerId!: string;
  @Column({ type: 'longtext' }) readonly sealed!: string;
  @Column('varchar', { length: 64, nullable: true }) readonly phonePrint!: string | null;
  @Column('varchar', { length: 4 }) readonly language!: 'zh' | 'en';
}

/** The bigrams of a holder's name, hidden: how a name is found without being read. */
@Entity('holder_name')
@Index('holder_name_print', ['print'])
export class HolderName {
  @PrimaryColumn('varchar', { length: 40 }) readonly customerId!: string;
  @PrimaryColumn('varchar', { length: 16 }) readonly print!: string;
}

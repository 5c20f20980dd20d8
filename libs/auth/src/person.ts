import { jsonColumn } from '@libs/base';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { Role } from './role';

/** Somebody who works with Weir. */
@Entity('person')
@Unique('person_login', ['login'])
export class Person {
  @PrimaryColumn('varchar', { length: 32 }) readonly id!: string;
  @Column('varchar', { length: 64 }) readonly login!: string;
  @Column('varchar', { length: 128 }) displayName!: string;
  @Column('varchar', { length: 255 }) passwordHash!: string;
  @Column(jsonColumn()) roles!: readonly Role[];
  @Column(jsonColumn()) groups!: readonly string[];
  @Column('varchar', { length: 8 }) state!: 'active' | 'left';
}

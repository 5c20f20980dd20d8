import { jsonColumn } from '@libs/base';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is known of a place's pipes and plant. */
export interface PlaceFacts {
  readonly inTown: boolean | null;
  readonly publicSide: boolean | null;
  readonly pipeDn: number | null;
  /** It can be shut off alone. */
  readonly separable: boolean;
  /** Shutting it off harms neighbours or shared plant. */
  readonly harmsNeighbours: boolean;
}

/** Where: a flat, a house, a works. Its address is not personal; who lives there is. */
@Entity('premises')
@Index('premises_district', ['districtCode'])
export class Premises {
  @PrimaryColumn('varchar', { length: 40 }) readonly placeId!: string;
  @Column('varchar', { length: 200 }) readonly label!: string;
  @Column('varchar', { length: 40 }) readonly districtCode!: string;
  @Column(jsonColumn()) readonly facts!: PlaceFacts;
}

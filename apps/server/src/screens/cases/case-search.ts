import { type Caller } from '@libs/auth';
import { rows } from '@libs/base';
import { Case, type CaseState, caseStates } from '@libs/cases';
import { type ClockView } from '@libs/clocks';
import { Injectable } from '@nestjs/common';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { And, type FindOptionsWhere, LessThan, Like, MoreThanOrEqual } from 'typeorm';

import { ClockOf } from '../tasks/clock-of';
import { CaseDoor } from './case-door';

export class CaseQuery {
  @IsOptional() @IsString() @MaxLength(24) number?: string;
  @IsOptional() @IsString() @MaxLength(40) account?: string;
  @IsOptional() @IsString() @MaxLength(40) place?: string;
  @IsOptional() @IsIn(caseStates) state?: CaseState;
  @IsOptional() @IsString() @MaxLength(40) kind?: string;
  @IsOptional() @IsISO8601() from?: string;
  @IsOptional() @IsISO8601() to?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
}

export interface CaseRow {
  readonly caseNo: string;
  readonly kind: string;
  readonly utility: string;
  readonly categoryCode: string;
  readonly districtCode: string;
  readonly state: CaseState;
  readonly outcome: string | null;
  readonly stageCode: string | null;
  readonly ownerGroup: string | null;
  readonly serviceClass: string;
  readonly careFlag: boolean;
  readonly urgeCount: number;
  readonly receivedAt: string;
  readonly closedAt: string | null;
  readonly clock: ClockView | null;
}

const PAGE = 50;

/** Finds cases by number, account, place, state, kind and period. */
@Injectable()
export class CaseSearch {
  constructor(
    private readonly door: CaseDoor,
    private readonly clocks: ClockOf,
  ) {}

  async find(query: CaseQuery, caller: Caller): Promise<{ rows: CaseRow[]; total: number }> {
    const page = query.page ?? 1;
    const [found, total] = await rows(Case).findAndCount({ where: whereOf(query), order: { receivedAt: 'DESC', caseNo: 'DESC' }, skip: (page - 1) * PAGE, take: PAGE });
    const allowed = await Promise.all(found.map((row) => this.door.mayRead(row, caller)));
    const seen = found.filter((_, at) => allowed[at]);
    return { rows: await Promise.all(seen.map((row) => this.row(row))), total: total - (found.length - seen.length) };
  }

  async row(found: Case): Promise<CaseRow> {
    const { caseNo, kind, utility, categoryCode, districtCode, state, outcome, stageCode, ownerGroup, serviceClass, careFlag, urgeCount, receivedAt, closedAt } = found;
    const clock = found.promiseClockId ? await this.clocks.view(found.promiseClockId) : null;
    return { caseNo, kind, utility, categoryCode, districtCode, state, outcome, stageCode, ownerGroup, serviceClass, careFlag, urgeCount, receivedAt, closedAt, clock };
  }
}

function whereOf({ number, account, place, state, kind, from, to }: CaseQuery): FindOptionsWhere<Case> {
  const period = [...(from ? [MoreThanOrEqual(from)] : []), ...(to ? [LessThan(to)] : [])];
  return {
    ...(number ? { caseNo: Like(`%${number.replace(/[%_\\]/g, '')}%`) } : {}),
    ...(account ? { accountId: account } : {}),
    ...(place ? { placeId: place } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(period.length > 0 ? { receivedAt: And(...period) } : {}),
  };
}

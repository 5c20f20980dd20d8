import { Demands, People } from '@libs/auth';
import { Leaf } from '@libs/audit';
import { reading, rows } from '@libs/base';
import { Notes } from '@libs/cases';
import { Controller, Get, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { And, type FindOptionsWhere, LessThan, Like, MoreThanOrEqual } from 'typeorm';

import { lineOf, noteIdsOf } from '../cases/story';

class AuditQuery {
  /** A person's id. */
  @IsOptional() @IsString() @MaxLength(40) person?: string;
  /** The beginning of a kind: "task/" or "session/refused". */
  @IsOptional() @IsString() @MaxLength(64) action?: string;
  @IsOptional() @IsString() @MaxLength(24) caseNo?: string;
  @IsOptional() @IsISO8601() from?: string;
  @IsOptional() @IsISO8601() to?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
}

const PAGE = 100;

/** Who did what, in all cases; refused attempts among them. */
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly people: People,
    private readonly notes: Notes,
  ) {}

  @Get()
  @Demands('audit.read')
  list(@Query() query: AuditQuery) {
    return reading(async () => {
      const [leaves, total] = await rows(Leaf).findAndCount({ where: whereOf(query), order: { at: 'DESC', subject: 'ASC', version: 'DESC' }, skip: ((query.page ?? 1) - 1) * PAGE, take: PAGE });
      const people = await this.people.named([...new Set(leaves.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.personId] : [])))]);
      const nameOf = (id: string) => people.get(id)?.displayName ?? null;
      const reasons = await this.notes.reasons(noteIdsOf(leaves));
      return { rows: leaves.map((leaf) => ({ subject: leaf.subject, refused: leaf.kind.endsWith('refused'), ...lineOf(leaf, { no: leaf.version, nameOf, reasons }) })), total };
    });
  }
}

function whereOf({ person, action, caseNo, from, to }: AuditQuery): FindOptionsWhere<Leaf> {
  const period = [...(from ? [MoreThanOrEqual(from)] : []), ...(to ? [LessThan(to)] : [])];
  const plain = (text: string) => text.replace(/[%_\\]/g, '');
  return {
    ...(caseNo ? { subject: caseNo } : {}),
    ...(action ? { kind: Like(`${plain(action)}%`) } : {}),
    ...(person ? { actor: Like(`%"personId":"${plain(person)}"%`) as never } : {}),
    ...(period.length > 0 ? { at: And(...period) } : {}),
  };
}

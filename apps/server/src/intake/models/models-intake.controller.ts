import { type Caller, Demands, Me } from '@libs/auth';
import { actingAs } from '@libs/audit';
import { inTransaction } from '@libs/base';
import { Drafts, type ModelKind, Proofs, Releases } from '@libs/releases';
import { Body, Controller, Delete, HttpCode, Param, ParseEnumPipe, Post, Put } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsString, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';

const kinds = { process: 'process', decision: 'decision', form: 'form' } as const;
const Kind = () => Param('kind', new ParseEnumPipe(kinds));
const CONTENT_MAX = 2_000_000;

class DraftBody {
  @IsString() @MaxLength(CONTENT_MAX) content!: string;
  /** The version in force that the editor began from; 0 for a new model. */
  @IsInt() @Min(0) base!: number;
  /** The save that the editor last saw; 0 when it begins the draft. */
  @IsInt() @Min(0) seen!: number;
}

class LintBody {
  @IsString() @MaxLength(CONTENT_MAX) content!: string;
}

class ReleaseItem {
  @IsIn(Object.keys(kinds)) kind!: ModelKind;
  @IsString() @MaxLength(96) id!: string;
}

class ReleaseBody {
  @ValidateNested({ each: true }) @Type(() => ReleaseItem) @ArrayMinSize(1) @ArrayMaxSize(200) items!: ReleaseItem[];
  @IsString() @MinLength(1) @MaxLength(128) name!: string;
  @IsString() @MinLength(1) @MaxLength(2000) why!: string;
}

/** What process owners do: keep a draft, have it checked, put it in force. */
@Controller('api')
export class ModelsIntakeController {
  constructor(
    private readonly drafts: Drafts,
    private readonly releases: Releases,
    private readonly proofs: Proofs,
  ) {}

  @Put('models/:kind/*id/draft')
  @Demands('model.edit')
  save(@Me() caller: Caller, @Kind() kind: ModelKind, @Param('id') id: string | string[], @Body() body: DraftBody) {
    return this.as(caller, () =>
      inTransaction(async () => {
        const draft = await this.drafts.save({ kind, id: whole(id), ...body, by: caller.id });
        return { seen: draft.version, savedAt: draft.savedAt };
      }),
    );
  }

  @Delete('models/:kind/*id/draft')
  @HttpCode(204)
  @Demands('model.edit')
  discard(@Me() caller: Caller, @Kind() kind: ModelKind, @Param('id') id: string | string[]): Promise<void> {
    return this.as(caller, () => inTransaction(() => this.drafts.discard(kind, whole(id))));
  }

  @Post('models/:kind/*id/lint')
  @HttpCode(200)
  @Demands('model.edit')
  lint(@Kind() kind: ModelKind, @Param('id') id: string | string[], @Body() { content }: LintBody) {
    return this.proofs.findings({ kind, id: whole(id), content });
  }

  @Post('releases')
  @Demands('release.make')
  release(@Me() caller: Caller, @Body() { items, name, why }: ReleaseBody) {
    return this.as(caller, async () => {
      const changes = await inTransaction(() => this.drafts.named(items));
      const { releaseNo } = await this.releases.release({ changes, name, why, by: caller.id });
      return { releaseId: releaseNo };
    });
  }

  private as<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
    return actingAs({ kind: 'person', personId: caller.id }, work);
  }
}

const whole = (id: string | string[]) => (Array.isArray(id) ? id.join('/') : id);

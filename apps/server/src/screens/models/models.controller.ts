import { Demands } from '@libs/auth';
import { reading } from '@libs/base';
import { Comparisons, Drafts, type ModelInForce, type ModelKind, Models } from '@libs/releases';
import { Controller, Get, Param, ParseEnumPipe } from '@nestjs/common';

import { missing } from '../missing';

const kinds = { process: 'process', decision: 'decision', form: 'form' } as const;
const Kind = () => Param('kind', new ParseEnumPipe(kinds));

/** The library of diagrams, tables and forms; what is in force and what is being drafted. Reading only. */
@Controller('api/models')
export class ModelsController {
  constructor(
    private readonly models: Models,
    private readonly drafts: Drafts,
    private readonly comparisons: Comparisons,
  ) {}

  @Get()
  @Demands('model.read')
  list() {
    return reading(async () => {
      const inForce = await this.models.inForce();
      const drafts = await this.drafts.all();
      const isNew = drafts.filter((draft) => !inForce.some(({ kind, id }) => kind === draft.kind && id === draft.id));
      return [
        ...inForce.map((model) => ({ ...shown(model), draft: shownDraft(drafts.find(({ kind, id }) => kind === model.kind && id === model.id)) })),
        ...isNew.map((draft) => ({ kind: draft.kind, id: draft.id, version: null, releaseNo: null, draft: shownDraft(draft) })),
      ];
    });
  }

  // A form's id has a slash in it: `complaint/accept`.
  @Get(':kind/*id/compare')
  @Demands('model.read')
  compare(@Kind() kind: ModelKind, @Param('id') id: string | string[]) {
    return reading(async () => (await this.comparisons.ofDraft(kind, whole(id))) ?? Promise.reject(missing()));
  }

  @Get(':kind/*id')
  @Demands('model.read')
  one(@Kind() kind: ModelKind, @Param('id') given: string | string[]) {
    return reading(async () => {
      const id = whole(given);
      const model = await this.models.one(kind, id);
      const draft = await this.drafts.of(kind, id);
      if (!model && !draft) throw missing();
      return {
        kind,
        id,
        inForce: model && { ...shown(model), content: model.content },
        draft: draft && { content: draft.content, base: draft.base, by: draft.savedBy, savedAt: draft.savedAt, seen: draft.version },
      };
    });
  }
}

/** Express gives a wildcard as its parts. */
export const whole = (id: string | string[]) => (Array.isArray(id) ? id.join('/') : id);

const shown = ({ kind, id, version, releaseNo, deployedId }: ModelInForce) => ({ kind, id, version, releaseNo, deployedId });
const shownDraft = (draft: { savedBy: string; savedAt: string; base: number } | undefined) =>
  draft ? { by: draft.savedBy, savedAt: draft.savedAt, base: draft.base } : null;

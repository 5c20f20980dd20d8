import { type Caller, Demands, Me } from '@libs/auth';
import { reading } from '@libs/base';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';

import { CaseDoor } from './case-door';
import { CasePages } from './case-page';
import { CaseQuery, CaseSearch } from './case-search';
import { Diagrams } from './diagrams';
import { Dossiers } from './dossier';
import { OpeningsOfCase } from './openings';
import { Reveal, RevealBody } from './reveal';
import { Stories } from './story';

@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly door: CaseDoor,
    private readonly search: CaseSearch,
    private readonly pages: CasePages,
    private readonly stories: Stories,
    private readonly diagrams: Diagrams,
    private readonly reveal: Reveal,
    private readonly dossiers: Dossiers,
    private readonly openings: OpeningsOfCase,
  ) {}

  @Get()
  @Demands('case.read')
  list(@Me() caller: Caller, @Query() query: CaseQuery) {
    return reading(() => this.search.find(query, caller));
  }

  @Get(':caseNo')
  @Demands('case.read')
  one(@Me() caller: Caller, @Param('caseNo') caseNo: string) {
    return reading(async () => this.pages.of(await this.door.open(caseNo, caller)));
  }

  @Get(':caseNo/story')
  @Demands('case.read')
  story(@Me() caller: Caller, @Param('caseNo') caseNo: string) {
    return reading(async () => this.stories.of(await this.door.open(caseNo, caller)));
  }

  @Get(':caseNo/diagram')
  @Demands('case.read')
  diagram(@Me() caller: Caller, @Param('caseNo') caseNo: string) {
    return reading(async () => this.diagrams.of((await this.door.open(caseNo, caller)).caseNo));
  }

  @Get(':caseNo/variables')
  @Demands('case.read')
  variables(@Me() caller: Caller, @Param('caseNo') caseNo: string) {
    return reading(async () => this.pages.variables(await this.door.open(caseNo, caller)));
  }

  @Get(':caseNo/openings')
  @Demands('case.read')
  open(@Me() caller: Caller, @Param('caseNo') caseNo: string) {
    return reading(async () => this.openings.of(await this.door.open(caseNo, caller), caller));
  }

  @Post(':caseNo/reveal')
  @HttpCode(200)
  @Demands('case.reveal')
  async show(@Me() caller: Caller, @Param('caseNo') caseNo: string, @Body() body: RevealBody) {
    const found = await reading(() => this.door.open(caseNo, caller));
    return reading(() => this.reveal.show(found, body, caller));
  }

  @Get(':caseNo/dossier')
  @Header('content-disposition', 'attachment; filename="dossier.json"')
  @Demands('case.export')
  async dossier(@Me() caller: Caller, @Param('caseNo') caseNo: string) {
    const found = await reading(() => this.door.open(caseNo, caller));
    return this.dossiers.of(found, caller);
  }
}

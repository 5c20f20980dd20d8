import { Demands } from '@libs/auth';
import { reading } from '@libs/base';
import { Models } from '@libs/releases';
import { Controller, Get } from '@nestjs/common';

@Controller('api/releases')
export class ReleasesController {
  constructor(private readonly models: Models) {}

  @Get()
  @Demands('model.read')
  list() {
    return reading(() => this.models.releases());
  }
}

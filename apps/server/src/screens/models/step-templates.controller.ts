import { Demands } from '@libs/auth';
import { reading } from '@libs/base';
import { StepTemplates } from '@libs/releases';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';

class Language {
  @IsOptional() @IsIn(['zh', 'en']) language?: 'zh' | 'en';
}

@Controller('api/step-templates')
export class StepTemplatesController {
  constructor(private readonly templates: StepTemplates) {}

  @Get()
  @Demands('model.read')
  list(@Query() { language = 'zh' }: Language) {
    return reading(() => this.templates.all(language));
  }
}

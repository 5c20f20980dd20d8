import { type StepTemplate, stepsIn, stepTemplates } from '@libs/modelling';
import { Injectable } from '@nestjs/common';

import { Models } from './models';

/** The element templates of the modeler: one for each step that a diagram in force uses, so that it can be used again. */
@Injectable()
export class StepTemplates {
  constructor(private readonly models: Models) {}

  async all(language: 'zh' | 'en'): Promise<StepTemplate[]> {
    const diagrams = (await this.models.inForce()).filter(({ kind }) => kind === 'process').map(({ content }) => content);
    return stepTemplates(await stepsIn(diagrams), language);
  }
}

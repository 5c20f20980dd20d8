import { reading } from '@libs/base';
import { JobTypes } from '@libs/zeebe';
import { Injectable } from '@nestjs/common';

import type { Model } from './bundle';
import { FormOutputs } from './form-outputs';
import { Models } from './models';
import { proofOf } from './proof';
import type { ModelFinding } from './release-refused';

/** What speaks for and against one model as it is being edited: errors and warnings. */
@Injectable()
export class Proofs {
  constructor(
    private readonly models: Models,
    private readonly jobTypes: JobTypes,
    private readonly formOutputs: FormOutputs,
  ) {}

  findings(model: Model): Promise<ModelFinding[]> {
    return reading(async () => {
      const others = (await this.models.inForce()).filter(({ kind, id }) => kind !== model.kind || id !== model.id);
      return proofOf(model, [...others, model], { jobTypes: await this.jobTypes.served(), formOutputs: this.formOutputs.byForm });
    });
  }
}

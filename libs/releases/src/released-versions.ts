import { reading } from '@libs/base';
import { VersionRule } from '@libs/zeebe';
import { Injectable } from '@nestjs/common';

import { Models } from './models';

/** Which version a new case starts in: the one of the newest release. Cases that run keep theirs. */
@Injectable()
export class ReleasedVersions extends VersionRule {
  constructor(private readonly models: Models) {
    super();
  }

  async resolve(processId: string): Promise<{ processDefinitionKey: string }> {
    const model = await reading(() => this.models.one('process', processId));
    if (!model?.definitionKey) throw new Error(`Expected process ${processId} to be in force, but the newest release does not hold it`);
    return { processDefinitionKey: model.definitionKey };
  }
}

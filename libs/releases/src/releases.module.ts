import { AuditModule } from '@libs/audit';
import { VersionRule } from '@libs/zeebe';
import { Module } from '@nestjs/common';

import { Comparisons } from './comparisons';
import { Drafts } from './drafts';
import { Models } from './models';
import { Proofs } from './proofs';
import { ReleasedVersions } from './released-versions';
import { Releases } from './releases';
import { StepTemplates } from './step-templates';
import { TablesInForce } from './tables-in-force';

/** Drafts, versions and releases. Needs the clock, the audit and the port to the engine from the main that wires it. */
@Module({
  imports: [AuditModule],
  providers: [Models, Drafts, Comparisons, Proofs, StepTemplates, Releases, TablesInForce, ReleasedVersions, { provide: VersionRule, useExisting: ReleasedVersions }],
  exports: [Models, Drafts, Comparisons, Proofs, StepTemplates, Releases, TablesInForce, VersionRule],
})
export class ReleasesModule {}

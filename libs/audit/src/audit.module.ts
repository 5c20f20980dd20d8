import { Module } from '@nestjs/common';

import { Leaves } from './leaves';

/** The audit. Needs a `Clock`. */
@Module({ providers: [Leaves], exports: [Leaves] })
export class AuditModule {}

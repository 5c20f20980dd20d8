import { AuditModule } from '@libs/audit';
import { Module } from '@nestjs/common';

import { People } from './people';
import { Sessions } from './sessions';

/** People and their sessions. Needs a `Clock`. */
@Module({ imports: [AuditModule], providers: [People, Sessions], exports: [People, Sessions] })
export class AuthModule {}

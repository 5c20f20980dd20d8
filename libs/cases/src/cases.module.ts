import { AuditModule } from '@libs/audit';
import { OutboxModule } from '@libs/outbox';
import { Module } from '@nestjs/common';

import { Cases } from './cases';
import { Contacts } from './contacts';
import { Decisions } from './decisions';
import { Difficulties } from './difficulties';
import { Effects } from './effects';
import { Investigations } from './investigations';
import { Notes } from './notes';
import { Numbers } from './numbers';
import { Plans } from './plans';
import { Replies } from './replies';
import { Settings } from './setting';

const nouns = [Cases, Contacts, Decisions, Difficulties, Effects, Investigations, Notes, Numbers, Plans, Replies, Settings];

/** Cases and what is found, planned, decided and answered in them. */
@Module({ imports: [AuditModule, OutboxModule], providers: nouns, exports: nouns })
export class CasesModule {}

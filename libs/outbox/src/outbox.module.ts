import { Module } from '@nestjs/common';

import { Inbox } from './inbox';
import { Outbox } from './outbox';

/** Wishes to the engine and jobs from it. Needs a `Clock`. */
@Module({ providers: [Inbox, Outbox], exports: [Inbox, Outbox] })
export class OutboxModule {}

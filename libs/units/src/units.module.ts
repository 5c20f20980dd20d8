import { AuditModule } from '@libs/audit';
import { OutboxModule } from '@libs/outbox';
import { Module } from '@nestjs/common';

import { Orders } from './orders';
import { Units } from './unit';

/** The units and their work orders. */
@Module({ imports: [AuditModule, OutboxModule], providers: [Units, Orders], exports: [Units, Orders] })
export class UnitsModule {}

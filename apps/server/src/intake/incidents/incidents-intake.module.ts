import { AuditModule } from '@libs/audit';
import { OutboxModule } from '@libs/outbox';
import { Module } from '@nestjs/common';

import { IncidentsIntakeController } from './incidents-intake.controller';

@Module({ imports: [AuditModule, OutboxModule], controllers: [IncidentsIntakeController] })
export class IncidentsIntakeModule {}

import { AuditModule } from '@libs/audit';
import { OutboxModule } from '@libs/outbox';
import { Module } from '@nestjs/common';

import { Dossiers } from './dossiers';
import { Papers } from './papers';

/** Papers and dossiers. The main that wires Weir binds `FileStore`. */
@Module({ imports: [AuditModule, OutboxModule], providers: [Papers, Dossiers], exports: [Papers, Dossiers] })
export class ArchiveModule {}

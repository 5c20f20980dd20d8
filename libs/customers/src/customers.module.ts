import { AuditModule } from '@libs/audit';
import { Module } from '@nestjs/common';

import { Customers } from './customers';

/** Premises, accounts and holders. */
@Module({ imports: [AuditModule], providers: [Customers], exports: [Customers] })
export class CustomersModule {}

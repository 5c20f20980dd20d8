import { AuthModule } from '@libs/auth';
import { CasesModule } from '@libs/cases';
import { ClocksModule } from '@libs/clocks';
import { CustomersModule } from '@libs/customers';
import { UnitsModule } from '@libs/units';
import { Module } from '@nestjs/common';

import { DemoTown } from './demo-town';
import { Foundings } from './founding';
import { NextPerson } from './next-person';
import { SetupController } from './setup.controller';

/** The company's first day. */
@Module({
  imports: [AuthModule, CasesModule, ClocksModule, CustomersModule, UnitsModule],
  controllers: [SetupController],
  providers: [Foundings, DemoTown, NextPerson],
})
export class SetupModule {}

import { ArchiveModule } from '@libs/archive';
import { AuditModule } from '@libs/audit';
import { AuthModule } from '@libs/auth';
import { CasesModule } from '@libs/cases';
import { ClocksModule } from '@libs/clocks';
import { CustomersModule } from '@libs/customers';
import { MessagesModule } from '@libs/messages';
import { OutboxModule } from '@libs/outbox';
import { ReleasesModule } from '@libs/releases';
import { UnitsModule } from '@libs/units';
import { Module } from '@nestjs/common';

import { AccountsIntakeController } from './accounts/accounts-intake.controller';
import { CasesIntake } from './cases/cases-intake';
import { CasesIntakeController } from './cases/cases-intake.controller';
import { ContactsController } from './contacts/contacts.controller';
import { Matters } from './contacts/matter';
import { Register } from './contacts/register';
import { IncidentsIntakeController } from './incidents/incidents-intake.controller';
import { ModelsIntakeController } from './models/models-intake.controller';
import { PublicController } from './public/public.controller';
import { PublicDesk } from './public/public-desk';
import { PublicPageController } from './public/public-page.controller';
import { DeskOfTasks } from './tasks/desk-of-tasks';
import { FourEyes } from './tasks/four-eyes';
import { TasksIntakeController } from './tasks/tasks-intake.controller';

/** Everything that comes in becomes one command here: a contact, a decision, a wish about a case, a release. */
@Module({
  imports: [ArchiveModule, AuditModule, AuthModule, CasesModule, ClocksModule, CustomersModule, MessagesModule, OutboxModule, ReleasesModule, UnitsModule],
  controllers: [ContactsController, TasksIntakeController, CasesIntakeController, ModelsIntakeController, IncidentsIntakeController, AccountsIntakeController, PublicController, PublicPageController],
  providers: [Matters, Register, DeskOfTasks, FourEyes, CasesIntake, PublicDesk],
})
export class IntakeModule {}

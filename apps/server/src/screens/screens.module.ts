import { AuditModule } from '@libs/audit';
import { ArchiveModule } from '@libs/archive';
import { AuthModule } from '@libs/auth';
import { CasesModule } from '@libs/cases';
import { ClocksModule } from '@libs/clocks';
import { CustomersModule } from '@libs/customers';
import { MessagesModule } from '@libs/messages';
import { ReleasesModule } from '@libs/releases';
import { UnitsModule } from '@libs/units';
import { Module } from '@nestjs/common';

import { AuditController } from './audit/audit.controller';
import { CaseDoor } from './cases/case-door';
import { CasePages } from './cases/case-page';
import { OpeningsOfCase } from './cases/openings';
import { CaseSearch } from './cases/case-search';
import { CasesController } from './cases/cases.controller';
import { Diagrams } from './cases/diagrams';
import { Dossiers } from './cases/dossier';
import { Reveal } from './cases/reveal';
import { Stories } from './cases/story';
import { EventsController } from './events/events.controller';
import { Pulses } from './events/pulses';
import { IncidentsController } from './incidents/incidents.controller';
import { Looks } from './looks';
import { ModelsController } from './models/models.controller';
import { ReleasesController } from './models/releases.controller';
import { StepTemplatesController } from './models/step-templates.controller';
import { Names } from './names';
import { ClockOf } from './tasks/clock-of';
import { TaskList } from './tasks/task-list';
import { TaskPages } from './tasks/task-page';
import { TasksController } from './tasks/tasks.controller';

/** What people look at. Screens read; the only thing they write is the look at personal data. */
@Module({
  imports: [ArchiveModule, AuditModule, AuthModule, CasesModule, ClocksModule, CustomersModule, MessagesModule, ReleasesModule, UnitsModule],
  controllers: [TasksController, CasesController, AuditController, ModelsController, ReleasesController, StepTemplatesController, IncidentsController, EventsController],
  providers: [Names, Looks, ClockOf, TaskList, TaskPages, CaseDoor, CaseSearch, CasePages, OpeningsOfCase, Stories, Diagrams, Dossiers, Reveal, Pulses],
})
export class ScreensModule {}

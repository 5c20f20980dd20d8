import { ArchiveModule } from '@libs/archive';
import { AuditModule } from '@libs/audit';
import { CasesModule } from '@libs/cases';
import { ClocksModule } from '@libs/clocks';
import { CustomersModule } from '@libs/customers';
import { MessagesModule } from '@libs/messages';
import { UnitsModule } from '@libs/units';
import { Module } from '@nestjs/common';

import { applicationSteps } from './application/application.module';
import { approvalLadderSteps } from './approval-ladder/approval-ladder.module';
import { caseSteps } from './case/case.module';
import { Once } from './case/once';
import { Tell } from './case/tell';
import { complaintSteps } from './complaint/complaint.module';
import { deadlineWatchSteps } from './deadline-watch/deadline-watch.module';
import { replyAndConfirmSteps } from './reply-and-confirm/reply-and-confirm.module';
import { supplySuspendSteps } from './supply-suspend/supply-suspend.module';
import { workOrderSteps } from './work-order/work-order.module';

const steps = [
  ...caseSteps,
  ...deadlineWatchSteps,
  ...complaintSteps,
  ...workOrderSteps,
  ...replyAndConfirmSteps,
  ...approvalLadderSteps,
  ...applicationSteps,
  ...supplySuspendSteps,
];

/** All steps, and what they stand on. The main that wires Weir gives the rest: time, keys, tables, stores. */
@Module({
  imports: [ArchiveModule, AuditModule, CasesModule, ClocksModule, CustomersModule, MessagesModule, UnitsModule],
  providers: [Once, Tell, ...steps],
})
export class StepsModule {}

import { Acceptance } from './acceptance';
import { Accepted } from './accepted.worker';
import { ApplyExtension } from './apply-extension.worker';
import { Arrived } from './arrived.worker';
import { Bind } from './bind.worker';
import { Complete } from './complete.worker';
import { DeemAccepted } from './deem-accepted.worker';
import { Escalate } from './escalate.worker';
import { Fail } from './fail.worker';
import { GatherExtensionLimit } from './gather-extension-limit.worker';
import { GatherReturnLimit } from './gather-return-limit.worker';
import { GatherWorkOrderDispatch } from './gather-work-order-dispatch.worker';
import { Issue } from './issue.worker';
import { MarkOrderOverdue } from './mark-overdue.worker';
import { NoAccess } from './no-access.worker';
import { Reassign } from './reassign.worker';
import { RecordReturn } from './record-return.worker';
import { RecordOrderUrge } from './record-urge.worker';
import { Redo } from './redo.worker';
import { Reissue } from './reissue.worker';
import { Warn } from './warn.worker';

/** The steps of a work order, in the diagram's order. */
export const workOrderSteps = [
  Acceptance,
  GatherWorkOrderDispatch,
  Issue,
  RecordReturn,
  GatherReturnLimit,
  Reissue,
  Bind,
  Accepted,
  DeemAccepted,
  Arrived,
  NoAccess,
  Reassign,
  Redo,
  Complete,
  Fail,
  GatherExtensionLimit,
  ApplyExtension,
  RecordOrderUrge,
  Warn,
  MarkOrderOverdue,
  Escalate,
];

import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString } from 'class-validator';

import { CaseRef, Nothing, type ServiceClass, serviceClasses } from '../case/case.process';
import { ConfirmModeFacts } from './confirm-mode.facts';

/** The customer is told, and asked whether it is good. */

export const replyKinds = ['result', 'explanation', 'decision', 'not_eligible'] as const;
export type ReplyKind = (typeof replyKinds)[number];

export const confirmModes = ['public', 'call', 'message_then_call', 'message'] as const;
export type ConfirmMode = (typeof confirmModes)[number];

export const satisfactions = ['yes', 'no', 'unreachable', 'declined'] as const;
export type Satisfaction = (typeof satisfactions)[number];

export const dissatisfiedCodes = ['not_solved', 'too_slow', 'manner', 'not_understood', 'other'] as const;

export class ReplyStart extends CaseRef {
  @IsIn(replyKinds) replyKind!: ReplyKind;
  @IsString() templateCode!: string;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
  @IsBoolean() careFlag!: boolean;
}

/** What the caller of this flow gets back. */
export class ReplyResult {
  @IsIn(satisfactions) satisfied!: Satisfaction;
  @IsOptional() @IsIn(dissatisfiedCodes) dissatisfiedCode!: string | null;
  @IsString() replyId!: string;
}

export class GatherConfirmModeIn extends CaseRef {
  @IsIn(replyKinds) replyKind!: ReplyKind;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
  @IsBoolean() careFlag!: boolean;
}

export class GatherConfirmModeOut {
  @IsObject() confirmModeFacts!: ConfirmModeFacts;
}

export class PrepareIn extends CaseRef {
  @IsIn(replyKinds) replyKind!: ReplyKind;
  @IsString() templateCode!: string;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
  @IsIn(confirmModes) confirmMode!: ConfirmMode;
}

/** `callGroups` is ["callback"], for class A the account manager's group. */
export class PrepareOut {
  @IsString() replyId!: string;
  @IsString() replyClockId!: string;
  @IsString() answerUntil!: string;
  @IsArray() @IsString({ each: true }) callGroups!: string[];
  @IsInt() attempt!: number;
}

export class SendIn extends CaseRef {
  @IsString() replyId!: string;
  @IsIn(replyKinds) replyKind!: ReplyKind;
  @IsString() templateCode!: string;
  @IsIn(confirmModes) confirmMode!: ConfirmMode;
}

export class ReplyRef extends CaseRef {
  @IsString() replyId!: string;
}

export class RecordAttemptIn extends ReplyRef {
  @IsInt() attempt!: number;
  @IsOptional() @IsString() noteId!: string | null;
}

export class RecordAttemptOut {
  @IsInt() attempt!: number;
  @IsString() nextTryAt!: string;
  @IsBoolean() giveUp!: boolean;
}

/** The answer of the call, or, where there was no call, the one that stands in the reply. */
export class RecordAnswerIn extends ReplyRef {
  @IsOptional() @IsString() callResult!: string | null;
  @IsOptional() @IsString() callSatisfied!: string | null;
  @IsOptional() @IsString() dissatisfiedCode!: string | null;
  @IsOptional() @IsString() noteId!: string | null;
}

export class Answer {
  @IsIn(satisfactions) satisfied!: Satisfaction;
  @IsOptional() @IsIn(dissatisfiedCodes) dissatisfiedCode!: string | null;
}

export class CallBack {
  @IsIn(['reached', 'not_reached']) callResult!: 'reached' | 'not_reached';
  @IsOptional() @IsIn(['yes', 'no', 'declined']) callSatisfied!: 'yes' | 'no' | 'declined' | null;
  @IsOptional() @IsIn(dissatisfiedCodes) dissatisfiedCode!: string | null;
}

export const jobs = {
  'reply-and-confirm/gather-confirm-mode': { in: GatherConfirmModeIn, out: GatherConfirmModeOut },
  'reply-and-confirm/prepare': { in: PrepareIn, out: PrepareOut },
  'reply-and-confirm/send': { in: SendIn, out: Nothing },
  'reply-and-confirm/record-attempt': { in: RecordAttemptIn, out: RecordAttemptOut },
  'reply-and-confirm/record-unreachable': { in: ReplyRef, out: Answer },
  'reply-and-confirm/record-answer': { in: RecordAnswerIn, out: Answer },
  'reply-and-confirm/record-silence': { in: ReplyRef, out: Answer },
} as const;

export const forms = {
  'reply-and-confirm/call-back': CallBack,
} as const;

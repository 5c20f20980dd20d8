import { GatherConfirmMode } from './gather-confirm-mode.worker';
import { Letter } from './letter';
import { Prepare } from './prepare.worker';
import { RecordAnswer } from './record-answer.worker';
import { RecordAttempt } from './record-attempt.worker';
import { RecordSilence } from './record-silence.worker';
import { RecordUnreachable } from './record-unreachable.worker';
import { Send } from './send.worker';

/** The steps of an answer to the customer, in the diagram's order. */
export const replyAndConfirmSteps = [
  Letter,
  GatherConfirmMode,
  Prepare,
  Send,
  RecordAttempt,
  RecordUnreachable,
  RecordAnswer,
  RecordSilence,
];

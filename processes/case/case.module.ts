import { Archive } from './archive.worker';
import { Attach } from './attach.worker';
import { Cancel } from './cancel.worker';
import { Close } from './close.worker';
import { FlagThreat } from './flag-threat.worker';
import { GatherUrgeLevel } from './gather-urge-level.worker';
import { MarkOverdue } from './mark-overdue.worker';
import { RecordUrge } from './record-urge.worker';

/** The steps of the frame that every case flow has. */
export const caseSteps = [Attach, Cancel, GatherUrgeLevel, RecordUrge, FlagThreat, MarkOverdue, Close, Archive];

import { Ask } from './ask.worker';
import { Expire } from './expire.worker';
import { GatherPapersChecklist } from './gather-papers-checklist.worker';
import { OpenPapers } from './open.worker';
import { Resume } from './resume.worker';
import { SealPapers } from './seal.worker';
import { Tick } from './tick.worker';
import { Waiting } from './waiting';
import { WithdrawPapers } from './withdraw.worker';

/** The steps of collecting papers, in the diagram's order. */
export const collectPapersSteps = [
  Waiting,
  GatherPapersChecklist,
  OpenPapers,
  SealPapers,
  WithdrawPapers,
  Ask,
  Resume,
  Tick,
  Expire,
];

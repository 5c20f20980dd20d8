import { Case, CaseRoundRow } from './case';
import { Contact } from './contact';
import { ApprovalLevel, Decision } from './decisions';
import { Difficulty } from './difficulties';
import { Effect } from './effects';
import { Investigation } from './investigations';
import { Note } from './notes';
import { NumberSeries } from './numbers';
import { Plan } from './plans';
import { Reply } from './replies';
import { Setting } from './setting';

export const caseEntities = [
  Case,
  CaseRoundRow,
  Contact,
  Note,
  Effect,
  Investigation,
  Plan,
  ApprovalLevel,
  Decision,
  Reply,
  Difficulty,
  Setting,
  NumberSeries,
];

export { CalendarRow, Calendars } from './calendars';
export { ClockEventRow, ClockStepRow } from './clock-rows';
export { type ClockView, clockView } from './clock-view';
export { type ClockNow, type ClockStart, Clocks } from './clocks';
export { ClocksModule } from './clocks.module';
export { type Deadline, type DeadlineFacts, Deadlines, settingRule, wallMinutes, workingDays } from './deadlines';
export { DecisionTables, type Judgement, answerOf, askTable } from './decision-tables';
export { type ClockKind, type ClockRule, ServiceClock, clockKinds } from './service-clock';
export { clockEntities } from './entities';

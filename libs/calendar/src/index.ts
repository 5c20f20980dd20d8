export {
  type CompanyCalendar,
  type OpeningHours,
  WORKING_DAY_MINUTES,
  isWorkingDay,
  localDate,
  plainCalendar,
} from './company-calendar';
export { type Allowance, type CountedBy, countedMs, dueAt, nextWorkingDay } from './working-time';
export {
  CUSTOMER,
  type ClockEvent,
  type ClockPolicy,
  type ClockReading,
  type ClockState,
  type Segment,
  momentPastDue,
  readClock,
} from './promise-clock';
export { type DueStep, type FiredStep, RECHECK_MS, type StepKind, nextStep, waitFor } from './next-step';

import { CalendarRow } from './calendars';
import { ClockEventRow, ClockStepRow } from './clock-rows';
import { ServiceClock } from './service-clock';

export const clockEntities = [ServiceClock, ClockEventRow, ClockStepRow, CalendarRow];

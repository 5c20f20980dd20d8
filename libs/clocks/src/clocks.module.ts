import { Module } from '@nestjs/common';

import { Calendars } from './calendars';
import { Clocks } from './clocks';
import { Deadlines } from './deadlines';

/** The clocks that are kept, the calendars they run by, and the company's standard. Mains bind `DecisionTables`, globally. */
@Module({ providers: [Calendars, Clocks, Deadlines], exports: [Calendars, Clocks, Deadlines] })
export class ClocksModule {}

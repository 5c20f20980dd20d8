import { Anyone } from '@libs/auth';
import { WORKING_DAY_MINUTES } from '@libs/calendar';
import { Clock, inTransaction, rows } from '@libs/base';
import { Settings } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { OutboxRow } from '@libs/outbox';
import { Zeebe } from '@libs/zeebe';
import { Body, Controller, ForbiddenException, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { IsInt, IsISO8601, IsString, MaxLength, Min } from 'class-validator';
import { In } from 'typeorm';

import { Quiet } from './quiet';
import { TestControl } from './test-control';

class Turn {
  @IsInt() @Min(0) offsetMs!: number;
}

class Season {
  @IsISO8601() startsAt!: string;
}

class Message {
  @IsString() @MaxLength(64) name!: string;
  @IsString() @MaxLength(64) correlationKey!: string;
}

const MINUTE_MS = 60_000;

/** What only a test can do. The module is there only with a controlled clock, and every call carries the test's token. */
@Controller('test')
export class TestControlController {
  constructor(
    private readonly control: TestControl,
    private readonly clock: Clock,
    private readonly quiet: Quiet,
    private readonly settings: Settings,
    private readonly clocks: Clocks,
    private readonly zeebe: Zeebe,
  ) {}

  @Get('quiet')
  @Anyone()
  async isQuiet(@Headers('authorization') authorization?: string) {
    this.only(authorization);
    return { ...(await this.quiet.look()), now: this.clock.now() };
  }

  /** Weir's clock first, then the embedded engine's: no timer fires before Weir thinks that its time has come. */
  @Post('clock/add')
  @HttpCode(200)
  @Anyone()
  async turn(@Body() { offsetMs }: Turn, @Headers('authorization') authorization?: string) {
    this.only(authorization);
    await this.control.turn(offsetMs);
    return { now: this.clock.now() };
  }

  @Post('season')
  @HttpCode(200)
  @Anyone()
  async season(@Body() { startsAt }: Season, @Headers('authorization') authorization?: string) {
    this.only(authorization);
    await inTransaction(() => this.settings.set('seasonStart', startsAt));
    return { startsAt };
  }

  /** A message that comes once more, as a network may bring it. */
  @Post('messages')
  @HttpCode(200)
  @Anyone()
  async message(@Body() { name, correlationKey }: Message, @Headers('authorization') authorization?: string) {
    this.only(authorization);
    return { state: await this.zeebe.publishMessage({ name, correlationKey, variables: {}, timeToLiveMs: 60_000, messageId: `test-${this.clock.now()}-${this.control.count()}` }) };
  }

  /** A clock gets more time, and the message that tells its watch is lost on the way. */
  @Post('clocks/:clockId/extend-unheard')
  @HttpCode(200)
  @Anyone()
  async extendUnheard(@Param('clockId') clockId: string, @Headers('authorization') authorization?: string) {
    this.only(authorization);
    return inTransaction(async () => {
      const before = (await rows(OutboxRow).find({ select: { id: true } })).map(({ id }) => id);
      const { dueAt } = await this.clocks.extend(clockId, 3 * WORKING_DAY_MINUTES * MINUTE_MS, 'A test');
      const told = (await rows(OutboxRow).find({ select: { id: true } })).map(({ id }) => id).filter((id) => !before.includes(id));
      await rows(OutboxRow).delete({ id: In(told) });
      return { dueAt };
    });
  }

  private only(authorization: string | undefined): void {
    if (!this.control.isKnown(authorization)) throw new ForbiddenException('Expected the token of the test, but it is another');
  }
}

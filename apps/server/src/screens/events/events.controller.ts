import { SignedIn } from '@libs/auth';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Pulses, type Told } from './pulses';

const HEARTBEAT_MS = 15_000;

/** The stream of a live page. An event says that something of a kind changed in a case, never what: the page asks by its own right. */
@Controller('api/events')
export class EventsController {
  constructor(private readonly pulses: Pulses) {}

  @Get()
  @SignedIn()
  async stream(@Res() response: Response, @Headers('last-event-id') lastEventId?: string): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const tell = (told: readonly Told[]) => void response.write(told.map(eventOf).join(''));
    // Only then the page hears that its line stands: from there on it is told everything.
    const stop = await this.pulses.listen(tell);
    if (response.destroyed) return stop();
    response.write('retry: 2000\n\n');
    const heartbeat = setInterval(() => response.write(': here\n\n'), HEARTBEAT_MS);
    response.on('close', () => {
      clearInterval(heartbeat);
      stop();
    });
    await this.resume(Number(lastEventId ?? Number.NaN), tell, response);
  }

  private async resume(after: number, tell: (told: readonly Told[]) => void, response: Response): Promise<void> {
    if (!Number.isInteger(after)) return;
    const missed = await this.pulses.after(after);
    if (missed) tell(missed);
    else response.write(`id: ${await this.pulses.newest()}\ndata: {"kind":"everything","subject":""}\n\n`);
  }
}

const eventOf = ({ id, kind, subject }: Told) => `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify({ kind, subject })}\n\n`;

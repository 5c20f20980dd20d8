import { randomBytes } from 'node:crypto';

import { TooManyTries } from '@libs/auth';
import { Overtaken, Rejected } from '@libs/base';
import { ReleaseRefused } from '@libs/releases';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';

import { Unfit } from '../intake/unfit';

interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** The same in Chinese, where a noun says it in both. */
  readonly messageZh?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly findings?: readonly unknown[];
}

const CODES: Readonly<Record<number, string>> = { 400: 'bad-request', 401: 'signed-out', 403: 'forbidden', 404: 'missing', 409: 'refused', 413: 'too-large', 422: 'unfit', 429: 'too-many' };

/** Every error as one shape, in words that say who does what next. What is our own fault has a number that stands in the log. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  private readonly log = new Logger('Errors');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.end();
    const no = randomBytes(4).toString('hex');
    const { status, ...told } = tell(error);
    if (status >= 500) this.log.error(`${no} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    // The rest of a body that nobody reads must not be taken for the next request.
    if (status === 413) response.setHeader('connection', 'close');
    response.status(status).json({ error: { ...told, no } });
  }
}

function tell(error: unknown): Told {
  if (error instanceof ReleaseRefused) return { status: 409, code: 'refused', message: error.message, findings: error.findings };
  if (error instanceof Rejected) return { status: 409, code: 'refused', message: error.message, ...(error.zh === undefined ? {} : { messageZh: error.zh }) };
  if (error instanceof Overtaken) return { status: 409, code: 'refused', message: error.message };
  if (error instanceof Unfit) return { status: 422, code: 'unfit', message: error.message, fields: error.fields };
  if (error instanceof TooManyTries) return { status: 429, code: 'too-many', message: error.message };
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 413) return told(413, 'Expected a request of at most 2 MB, but it is larger');
  // What a parser says may quote what it read.
  if (status === 400) return told(400, 'Expected a request that can be read, but it cannot');
  if (error instanceof HttpException) return told(error.getStatus(), error.message);
  return { status: 500, code: 'fault', message: 'Expected this to work, but it did not. Nothing was stored; tell the operator the number', messageZh: '系统出错,没有存下任何内容;请把编号告诉系统运维' };
}

const told = (status: number, message: string): Told => ({ status, code: CODES[status] ?? 'fault', message });

/** What the body parser throws carries a status of its own. */
function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

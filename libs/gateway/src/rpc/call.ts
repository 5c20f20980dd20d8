import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Command, EngineRecord } from '@libs/engine';

import type { Turns } from '../turns';
import { refuseOtherPartitions } from './partition';
import { ofError, ofRejection } from './status';

export type Answer = Record<string, unknown>;

/** One RPC: which command it becomes, and what of the record goes back. */
export function unary<Request>(
  turns: Turns,
  ask: (request: Request) => Command,
  answer: (record: EngineRecord) => Answer = () => ({}),
): handleUnaryCall<Request, Answer> {
  return (call, reply) => {
    carryOut(turns, call.request, ask).then(
      (record) => reply(null, answer(record)),
      (error: unknown) => reply(ofError(error), null),
    );
  };
}

async function carryOut<Request>(turns: Turns, request: Request, ask: (request: Request) => Command): Promise<EngineRecord> {
  const command = ask(request);
  if (command.key !== undefined) refuseOtherPartitions(command.key);
  const record = await turns.submit(command);
  if (record.recordType === 'COMMAND_REJECTION') throw ofRejection(record);
  return record;
}

import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Command, EngineRecord } from '@libs/engine';

import type { Turns } from '../turns';
import { refuseOtherPartitions } from './partition';
import { ofError, ofRejection } from './status';

export type Answer = Record<string, unknown>;

/** One RPC: which command it becomes, and what of the record goes back. */
export function unary<Request>(
  turns: Pick<Turns, 'issue'>,
  ask: (request: Request) => Command,
  answer: (record: EngineRecord) => Answer = () => ({}),
): handleUnaryCall<Request, Answer> {
  return ({ request }, reply) => {
    const refuse = (error: unknown) => reply(ofError(error), null);
    const attempt = (work: () => void) => {
      try {
        work();
      } catch (error) {
        refuse(error);
      }
    };
    attempt(() => {
      const command = ask(request);
      if (command.key !== undefined) refuseOtherPartitions(command.key);
      turns.issue({
        command,
        answer: (record) => attempt(() => reply(null, answered(record, answer))),
        refuse,
      });
    });
  };
}

function answered(record: EngineRecord, answer: (record: EngineRecord) => Answer): Answer {
  if (record.recordType === 'COMMAND_REJECTION') throw ofRejection(record);
  return answer(record);
}

import { messageOf } from '@libs/base';
import { Logger } from '@nestjs/common';

export interface Closing {
  close(): Promise<void>;
}

/** Does the work again and again, never twice at once; a failure is told and the next turn comes all the same. */
export function again(everyMs: number, work: () => Promise<unknown>): Closing {
  const log = new Logger('Again');
  let isOpen = true;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = async () => {
    try {
      await work();
    } catch (error) {
      log.warn(messageOf(error));
    }
    if (isOpen) timer = setTimeout(() => (running = turn()), everyMs);
  };
  running = turn();
  return {
    close: async () => {
      isOpen = false;
      clearTimeout(timer);
      await running;
    },
  };
}

import 'reflect-metadata';
import { messageOf } from '@libs/base';

import { serve } from './serve';
import { serverSettings } from './wiring/settings';

async function main(): Promise<void> {
  const running = await serve(serverSettings(process.env));
  let isClosing = false;
  const close = () => {
    if (isClosing) return;
    isClosing = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
}

function fail(error: unknown): void {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
}

main().catch(fail);

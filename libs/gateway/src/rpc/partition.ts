import { status } from '@grpc/grpc-js';

import { CallStatus } from './status';

/** A key says in its first bits which partition has made it; the embedded engine is partition 1, and there is no other. */
const KEYS_OF_A_PARTITION = 2 ** 51;

/** As Zeebe's gateway does, which sends a command to the partition of its key. */
export function refuseOtherPartitions(key: number): void {
  const partition = Math.floor(key / KEYS_OF_A_PARTITION);
  if (partition === 1) return;
  throw new CallStatus(
    status.UNAVAILABLE,
    `Expected to execute command on partition ${partition}, but either it does not exist, or the gateway is not yet aware of it`,
  );
}

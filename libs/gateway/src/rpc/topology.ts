import type { handleUnaryCall } from '@grpc/grpc-js';

import { BROKER_VERSION } from '../record-json';
import type { Answer } from './call';

/** One broker, one partition, and it leads. */
export function topology(host: string, port: () => number): { Topology: handleUnaryCall<object, Answer> } {
  return {
    Topology: (_, reply) => {
      const partitions = [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }];
      reply(null, {
        brokers: [{ nodeId: 0, host, port: port(), version: BROKER_VERSION, partitions }],
        clusterSize: 1,
        partitionsCount: 1,
        replicationFactor: 1,
        gatewayVersion: BROKER_VERSION,
      });
    },
  };
}

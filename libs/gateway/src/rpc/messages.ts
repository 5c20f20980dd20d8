import type { Turns } from '../turns';
import { unary } from './call';
import { readDocument } from './documents';
import { refuseOtherTenants, TENANT } from './tenant';

interface PublishMessageRequest {
  name: string;
  correlationKey: string;
  timeToLive: number;
  messageId: string;
  variables: string;
  tenantId: string;
}

interface BroadcastSignalRequest {
  signalName: string;
  variables: string;
}

/** What the world says to processes: messages and signals. */
export function messages(turns: Turns) {
  return {
    PublishMessage: unary<PublishMessageRequest>(
      turns,
      ({ name, correlationKey, timeToLive, messageId, variables, tenantId }) => {
        refuseOtherTenants('PublishMessage', tenantId);
        return {
          valueType: 'MESSAGE',
          intent: 'PUBLISH',
          value: {
            name,
            correlationKey,
            timeToLive,
            messageId,
            variables: readDocument(variables),
            deadline: -1,
            tenantId: TENANT,
          },
        };
      },
      ({ key }) => ({ key, tenantId: TENANT }),
    ),
    BroadcastSignal: unary<BroadcastSignalRequest>(
      turns,
      ({ signalName, variables }) => ({
        valueType: 'SIGNAL',
        intent: 'BROADCAST',
        value: { signalName, variables: readDocument(variables), tenantId: TENANT },
      }),
      ({ key }) => ({ key, tenantId: TENANT }),
    ),
  };
}

import { type handleUnaryCall, status } from '@grpc/grpc-js';
import type { Command, EngineRecord } from '@libs/engine';

import type { Turns } from '../turns';
import { type Answer, unary } from './call';
import { readDocument, writeDocument } from './documents';
import { CallStatus, ofError, ofRejection } from './status';
import { refuseOtherTenants, TENANT } from './tenant';

const RESULT_MS_DEFAULT = 15_000;

interface CreateRequest {
  processDefinitionKey: number;
  bpmnProcessId: string;
  version: number;
  variables: string;
  startInstructions: readonly { elementId: string }[];
  tenantId: string;
}

interface CreateWithResultRequest {
  request: CreateRequest | null;
  requestTimeout: number;
  fetchVariables: readonly string[];
}

/** Starting and cancelling processes. */
export function processInstances(turns: Turns) {
  return {
    CreateProcessInstance: unary<CreateRequest>(
      turns,
      (request) => {
        refuseOtherTenants('CreateProcessInstance', request.tenantId);
        return creation(request, 'CREATE', []);
      },
      created,
    ),
    CreateProcessInstanceWithResult: withResult(turns),
    CancelProcessInstance: unary<{ processInstanceKey: number }>(turns, ({ processInstanceKey }) => ({
      valueType: 'PROCESS_INSTANCE',
      intent: 'CANCEL',
      key: processInstanceKey,
      value: {},
    })),
  };
}

function creation(request: CreateRequest, intent: string, fetchVariables: readonly string[]): Command {
  const { processDefinitionKey, bpmnProcessId, version, variables, startInstructions } = request;
  return {
    valueType: 'PROCESS_INSTANCE_CREATION',
    intent,
    value: {
      processDefinitionKey,
      bpmnProcessId,
      version,
      variables: readDocument(variables),
      startInstructions: startInstructions.map(({ elementId }) => ({ elementId })),
      fetchVariables: [...fetchVariables],
      processInstanceKey: -1,
      tenantId: TENANT,
    },
  };
}

/** The answer comes when the process has ended: one command, whose reply may take long. */
function withResult(turns: Turns): handleUnaryCall<CreateWithResultRequest, Answer> {
  return (call, reply) => {
    const { request, requestTimeout, fetchVariables } = call.request;
    if (!request)
      return reply(
        new CallStatus(status.INVALID_ARGUMENT, 'Expected a request to create a process instance, but none was given'),
        null,
      );

    const waitMs = requestTimeout > 0 ? requestTimeout : RESULT_MS_DEFAULT;
    let timer: NodeJS.Timeout | undefined;
    const timedOut = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new CallStatus(
              status.DEADLINE_EXCEEDED,
              `Time out between gateway and broker: Request command-api-1 timed out in PT${waitMs / 1000}S`,
            ),
          ),
        waitMs,
      );
    });
    Promise.race([awaited(turns, request, fetchVariables), timedOut])
      .then(
        ({ value }) => reply(null, { ...created({ value }), variables: writeDocument(value['variables']) }),
        (error: unknown) => reply(ofError(error), null),
      )
      .finally(() => clearTimeout(timer));
  };
}

async function awaited(turns: Turns, request: CreateRequest, fetchVariables: readonly string[]): Promise<EngineRecord> {
  refuseOtherTenants('CreateProcessInstanceWithResult', request.tenantId);
  const record = await turns.submit(creation(request, 'CREATE_WITH_AWAITING_RESULT', fetchVariables));
  if (record.recordType === 'COMMAND_REJECTION') throw ofRejection(record);
  return record;
}

function created({ value }: Pick<EngineRecord, 'value'>): Answer {
  const { processDefinitionKey, bpmnProcessId, version, processInstanceKey } = value;
  return { processDefinitionKey, bpmnProcessId, version, processInstanceKey, tenantId: TENANT };
}

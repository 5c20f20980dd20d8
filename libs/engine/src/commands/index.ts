import type { Command, ValueType } from '../records';
import type { Work } from '../work';
import { evaluateDecision } from './decision';
import { deleteResource } from './deletion';
import { deploy } from './deployment';
import { activateBatch } from './job-batches';
import { complete, fail, makeReady, throwJobError, updateRetries, updateTimeout } from './jobs';
import { migrate } from './migration';
import { modify } from './modification';
import { broadcastSignal, expire, fireTimer, publish, resolveIncident, setVariables } from './others';
import { cancel, create } from './process-instance';

type CommandProcessor = (command: Command, work: Work) => void;

/** Every command the engine knows, by value type and intent. */
const commands: Partial<Record<ValueType, Readonly<Record<string, CommandProcessor>>>> = {
  DEPLOYMENT: { CREATE: deploy },
  PROCESS_INSTANCE_CREATION: { CREATE: create, CREATE_WITH_AWAITING_RESULT: create },
  PROCESS_INSTANCE: { CANCEL: cancel },
  PROCESS_INSTANCE_MODIFICATION: { MODIFY: modify },
  PROCESS_INSTANCE_MIGRATION: { MIGRATE: migrate },
  JOB: {
    COMPLETE: complete,
    FAIL: fail,
    THROW_ERROR: throwJobError,
    UPDATE_RETRIES: updateRetries,
    UPDATE_TIMEOUT: updateTimeout,
    TIME_OUT: makeReady('TIMED_OUT'),
    RECUR_AFTER_BACKOFF: makeReady('RECURRED_AFTER_BACKOFF'),
  },
  JOB_BATCH: { ACTIVATE: activateBatch },
  TIMER: { TRIGGER: fireTimer },
  MESSAGE: { PUBLISH: publish, EXPIRE: expire },
  SIGNAL: { BROADCAST: broadcastSignal },
  VARIABLE_DOCUMENT: { UPDATE: setVariables },
  INCIDENT: { RESOLVE: resolveIncident },
  RESOURCE_DELETION: { DELETE: deleteResource },
  DECISION_EVALUATION: { EVALUATE: evaluateDecision },
};

export function carryOut(command: Command, work: Work): void {
  const processor = commands[command.valueType]?.[command.intent];
  if (processor) processor(command, work);
  else
    work.reject(
      command,
      'INVALID_ARGUMENT',
      `Expected a command that the embedded engine knows, but ${command.valueType} ${command.intent} is not supported yet`,
    );
}

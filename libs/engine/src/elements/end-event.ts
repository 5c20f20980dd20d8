import { cancelJob } from '../behaviour/jobs';
import { dropIncidents } from '../behaviour/incidents';
import { activated, complete, completeLater, isQuiet, leave, terminateChildren, terminated } from '../behaviour/lifecycle';
import { mapOutputs } from '../behaviour/mapping';
import { trigger } from '../behaviour/events';
import { catcherOf, prepareThrow } from '../behaviour/throwing';
import { scopeOf } from '../behaviour/variables';
import { textOf } from '../evaluation';
import type { FlowNode } from '../model/model';
import type { ElementInstance } from '../state/state';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import type { Work } from '../work';
import { undoes } from './intermediate-throw-event';
import { serviceTask } from './service-task';

const TELLS: ReadonlySet<string> = new Set(['escalation', 'signal', 'compensation']);

/** Where a path ends: quietly, with a job (a message), a signal, an error, an escalation, a compensation, or the end of everything. */
export const endEvent: ElementProcessor = {
  activate(instance, work) {
    const { node } = instance;
    if (node.job) return serviceTask.activate(instance, work);
    if (node.event?.kind === 'error') return endWithError(instance, work);
    const throws = prepareThrow(work, instance);
    if (throws instanceof Failure) return throws;

    activated(work, instance);
    if (TELLS.has(node.event?.kind ?? '')) {
      if (throws()) completeLater(work, instance);
    } else complete(work, instance);
  },

  complete(instance, work) {
    const { node, scope } = instance;
    const failure = overlooksOutputs(node) ? undefined : mapOutputs(work, instance);
    if (failure) return failure;
    if (node.event?.kind !== 'terminate' || !scope) return leave(work, instance);

    work.emit('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', instance.key, instance.value);
    terminateChildren(work, scope);
    if (isQuiet(scope)) work.elements[scope.node.type].childCompleted?.(scope, instance, work);
  },

  terminate(instance, work) {
    cancelJob(work, instance);
    dropIncidents(work, instance);
    terminated(work, instance);
  },
};

function endWithError(instance: ElementInstance, work: Work): Failure | void {
  const { event } = instance.node;
  const code = event?.kind === 'error' && event.code ? textOf(event.code, scopeOf(instance), work.now) : '';
  if (code instanceof Failure) return code;
  const catcher = catcherOf(work, instance.scope ?? instance, code, '');
  if (catcher instanceof Failure) return catcher;
  activated(work, instance);
  trigger(work, catcher.host, catcher.event, []);
}

/** As in Zeebe. */
function overlooksOutputs(node: FlowNode): boolean {
  return undoes(node) || node.event?.kind === 'terminate';
}

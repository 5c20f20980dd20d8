import type { XmlElement } from '../xml';
import { type BpmnDocument, eventDefinitions, type Rule } from './bpmn-document';

const DEFINITION = 'compensateEventDefinition';

/** A compensation names an activity of its scope that can be undone. */
export const compensateEventDefinition: Rule = (definition, complain, document) => {
  const activityRef = definition.attributes.get('activityRef');
  if (!activityRef) return;
  const referenced = `The referenced compensation activity '${activityRef}'`;
  const activity = document.referred(definition, 'activityRef');
  if (!activity) return complain(`${referenced} doesn't exist`);
  if (!canBeUndone(activity, document))
    complain(`${referenced} must have either a compensation boundary event or be a subprocess`);
  if (!isReached(definition, activity, document))
    complain(`${referenced} must be in the same scope as the compensation throw event`);
};

function canBeUndone(activity: XmlElement, document: BpmnDocument): boolean {
  if (activity.name === 'subProcess' && activity.attributes.get('triggeredByEvent') !== 'true') return true;
  return document
    .boundariesOf(activity)
    .flatMap(eventDefinitions)
    .some(({ name }) => name === DEFINITION);
}

/** From an event sub-process, the activities of the scope around it can be undone too. */
function isReached(definition: XmlElement, activity: XmlElement, document: BpmnDocument): boolean {
  const thrower = document.parentOf(definition);
  const scope = thrower && document.parentOf(thrower);
  const around = document.parentOf(activity);
  if (!scope || scope === around) return scope !== undefined;
  return scope.attributes.get('triggeredByEvent') === 'true' && document.parentOf(scope) === around;
}

/** Zeebe begins a compensation only to wait for its handlers. */
export function waits(place: string): Rule {
  return (event, complain) => {
    for (const { name, attributes } of eventDefinitions(event))
      if (name === DEFINITION && (attributes.get('waitForCompletion') ?? 'true') !== 'true')
        complain(`A compensation ${place} waitForCompletion attribute must be true or not present`);
  };
}

/** A handler stands beside the flow. */
export const handler: Rule = (task, complain, document) => {
  if (task.attributes.get('isForCompensation') !== 'true') return;
  if (document.incoming(task).length > 0) complain('A compensation handler should have no incoming sequence flows');
  if (document.outgoing(task).length > 0) complain('A compensation handler should have no outgoing sequence flows');
  if (document.boundariesOf(task).length > 0) complain('A compensation handler should have no boundary events');
};

import { bpmnChildren } from '../problems';
import type { XmlElement } from '../xml';
import { type BpmnDocument, eventDefinitions, isExecutable, type Rule } from './bpmn-document';
import { refuseTwinCatchers, refuseTwins } from './duplicates';
import { checkInterruption, kindOf } from './events';

const SUB_PROCESS_STARTS = new Set(['timer', 'message', 'error', 'signal', 'escalation']);

const definitions: Rule = (root, complain) => {
  if (!bpmnChildren(root, 'process').some(isExecutable)) complain('Must contain at least one executable process');
};

const process: Rule = (scope, complain, document) => {
  const starts = bpmnChildren(scope, 'startEvent');
  if (starts.length === 0) complain('Must have at least one start event');
  else if (starts.filter((start) => eventDefinitions(start).length === 0).length > 1)
    complain('Multiple none start events are not allowed');
  checkContent(scope, complain, document);
  refuseTwins(
    starts.flatMap(eventDefinitions).filter((each) => kindOf(each) === 'signal'),
    complain,
    document,
  );
};

const subProcess: Rule = (scope, complain, document) => {
  const starts = bpmnChildren(scope, 'startEvent');
  const [start] = starts;
  if (starts.length !== 1) complain('Must have exactly one start event');
  if (start && scope.attributes.get('triggeredByEvent') === 'true') {
    if (document.parentOf(scope)?.name === 'process' && eventDefinitions(start).some((each) => kindOf(each) === 'compensate'))
      complain('A compensation event subprocess is not allowed on the process level');
    checkEventStart(start, complain);
  } else if (start && eventDefinitions(start).length > 0) complain('Start events in subprocesses must be of type none');
  checkContent(scope, complain, document);
};

function checkEventStart(start: XmlElement, complain: (message: string) => void): void {
  const kinds = eventDefinitions(start).map(kindOf);
  const wrong = kinds.filter((kind) => !SUB_PROCESS_STARTS.has(kind)).length + (kinds.length === 0 ? 1 : 0);
  for (let count = 0; count < wrong; count++)
    complain('Start events in event subprocesses must be one of: message, timer, error, signal or escalation');
  checkInterruption(start, 'isInterrupting', complain);
}

/** What event sub-processes of a scope catch, and where its links lead. */
function checkContent(scope: XmlElement, complain: (message: string) => void, document: BpmnDocument): void {
  const caught = bpmnChildren(scope, 'subProcess')
    .filter((child) => child.attributes.get('triggeredByEvent') === 'true')
    .flatMap((child) => bpmnChildren(child, 'startEvent'))
    .flatMap(eventDefinitions);
  refuseTwins(caught, complain, document);
  refuseTwinCatchers(caught, complain, document);

  const links = (tag: string) =>
    bpmnChildren(scope, tag)
      .flatMap(eventDefinitions)
      .filter((definition) => kindOf(definition) === 'link');
  const landings = links('intermediateCatchEvent');
  refuseTwins(landings, complain, document);
  const names = new Set(landings.map((landing) => landing.attributes.get('name')));
  for (const name of new Set(links('intermediateThrowEvent').map((link) => link.attributes.get('name'))))
    if (name && !names.has(name)) complain(`Can't find an catch link event for the throw link event with the name '${name}'.`);
}

export const scopeRules: Readonly<Record<string, Rule>> = { definitions, process, subProcess, transaction: subProcess };

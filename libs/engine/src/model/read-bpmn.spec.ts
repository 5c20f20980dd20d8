import { compensation, diagram, element, flow, serviceTask, timer, undoneBy } from '@libs/engine/testing';

import { readBpmn } from './read-bpmn';
import { parseXml, XmlFault } from './xml';

function faultsOf(...parts: string[]): string {
  const xml = parseXml(diagram({ p: parts }));
  return xml instanceof XmlFault ? xml.message : readBpmn(xml).problems.toText('p.bpmn');
}

const start = element('startEvent', 's');

describe('A diagram', () => {
  it.each([
    ['without a start event', [serviceTask('A')], 'p', 'Must have at least one start event'],
    [
      'with a task that says no job type',
      [start, element('serviceTask', 'A')],
      'A',
      "Must have exactly one 'zeebe:taskDefinition' extension element",
    ],
    [
      'with a condition that is no expression',
      [start, element('exclusiveGateway', 'g'), flow('s', 'g'), flow('g', 's', 'true', 'f')],
      'f > conditionExpression',
      "Expected expression but found static value 'true'. An expression must start with '=' (e.g. '=true').",
    ],
    [
      'with an element that is not known',
      [start, element('complexGateway', 'g')],
      'g',
      "Elements of type 'complexGateway' are currently not supported",
    ],
    [
      'with a start event that is not there yet',
      [element('startEvent', 's', { inner: timer('PT1H') })],
      's',
      'Start event of this type is not supported yet: timer',
    ],
    [
      'that undoes an activity of another scope',
      [
        start,
        element('subProcess', 'S', { inner: element('startEvent', 's1') + serviceTask('A') + undoneBy('A', 'UA') }),
        element('endEvent', 'e', { inner: compensation('A') }),
      ],
      'e',
      "The referenced compensation activity 'A' must be in the same scope as the compensation throw event",
    ],
    [
      'that undoes an activity nobody can undo',
      [start, serviceTask('A'), element('endEvent', 'e', { inner: compensation('A') })],
      'e',
      "The referenced compensation activity 'A' must have either a compensation boundary event or be a subprocess",
    ],
    [
      'that undoes an activity it does not hold',
      [start, element('endEvent', 'e', { inner: compensation('A') })],
      'e',
      "The referenced compensation activity 'A' doesn't exist",
    ],
    [
      'with a compensation event without a handler',
      [start, serviceTask('A'), element('boundaryEvent', 'b', { attributes: { attachedToRef: 'A' }, inner: compensation() })],
      'b',
      'Must have at least one outgoing sequence flow or association',
    ],
    [
      'with a handler in its flow',
      [start, serviceTask('A'), undoneBy('A', 'UA'), flow('s', 'UA')],
      'UA',
      'A compensation handler should have no incoming sequence flows',
    ],
  ])('%s is refused, and told which element and why', (_, parts, id, message) => {
    expect(faultsOf(...parts)).toContain(`- Element: ${id}\n    - ERROR: ${message}\n`);
  });

  it('that is no XML is refused with its line', () => {
    expect(parseXml('<a>\n<b></a>')).toEqual(
      new XmlFault('Fatal Error: URI=null Line=2: The element type "b" must be terminated by the matching end-tag "</b>".'),
    );
  });
});

import {
  compensation,
  diagram,
  element,
  error,
  flow,
  loop,
  message,
  Player,
  serviceTask,
  signal,
  timer,
  undoneBy,
  zeebe,
} from '@libs/engine/testing';

const start = element('startEvent', 's');

function refusal(content: string): string {
  return new Player().deploy({ name: 'p.bpmn', content }).rejectionReason;
}

function boundary(id: string, inner: string, attributes: Record<string, string> = {}): string {
  return element('boundaryEvent', id, { attributes: { attachedToRef: 'A', ...attributes }, inner }) + flow(id, 'A');
}

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
      "Elements of type 'ComplexGateway' are currently not supported. Please refer to the documentation for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/",
    ],
    [
      'that hears one message twice',
      [start, serviceTask('A'), boundary('b', message('m')), boundary('c', message('m'))],
      'A',
      "Multiple message event definitions with the same name 'm' are not allowed.",
    ],
    [
      'with an error that does not interrupt',
      [start, serviceTask('A'), boundary('b', error('E'), { cancelActivity: 'false' })],
      'b',
      'Non-Interrupting event of this type is not allowed',
    ],
    [
      'with a timer that is none',
      [element('startEvent', 's', { inner: timer('soon') })],
      's',
      "Invalid timer duration expression (Invalid duration format 'soon' for expression 'soon'.)",
    ],
    [
      'that is started by a name nobody knows yet',
      [element('startEvent', 's', { inner: signal('=x') })],
      's',
      "Expected constant expression of type String for signal name '=x', but was NULL",
    ],
    [
      'with a link that leads nowhere',
      [start, element('intermediateThrowEvent', 't', { inner: '<bpmn:linkEventDefinition id="l" name="on"/>' })],
      'p',
      "Can't find an catch link event for the throw link event with the name 'on'.",
    ],
    [
      'with results and no place for them',
      [start, serviceTask('A', { inner: loop({ inputCollection: '=l', outputElement: '=x' }) })],
      'A > multiInstanceLoopCharacteristics > extensionElements > loopCharacteristics',
      "Attribute 'outputCollection' must be present if the attribute 'outputElement' is set",
    ],
    [
      'with a job type that is empty',
      [start, element('serviceTask', 'A', { extensions: zeebe('taskDefinition', { type: '' }) })],
      'A > extensionElements > taskDefinition',
      'Expected expression but not found.',
    ],
    [
      'with listeners where none can be',
      [
        start,
        element('manualTask', 'A', {
          extensions: zeebe('executionListeners', {}, zeebe('executionListener', { eventType: 'start', type: 'x' })),
        }),
      ],
      'A > extensionElements > executionListeners',
      "Execution listeners are not supported for the 'manualTask' element. Currently, only [serviceTask] elements can have execution listeners.",
    ],
    [
      'that undoes an activity of another scope',
      [
        start,
        element('subProcess', 'S', { inner: element('startEvent', 's1') + serviceTask('A') + undoneBy('A', 'UA') }),
        element('endEvent', 'e', { inner: compensation('A') }),
      ],
      'e > compensateEventDefinition',
      "The referenced compensation activity 'A' must be in the same scope as the compensation throw event",
    ],
    [
      'that undoes an activity nobody can undo',
      [start, serviceTask('A'), element('endEvent', 'e', { inner: compensation('A') })],
      'e > compensateEventDefinition',
      "The referenced compensation activity 'A' must have either a compensation boundary event or be a subprocess",
    ],
    [
      'that undoes an activity it does not hold',
      [start, element('endEvent', 'e', { inner: compensation('A') })],
      'e > compensateEventDefinition',
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
  ])('%s is refused, and told which element and why', (_, parts, id, text) => {
    expect(refusal(diagram({ p: parts }))).toContain(`- Element: ${id}\n    - ERROR: ${text}\n`);
  });

  it('in which a task that waits for nobody comes back to itself is refused', () => {
    const parts = [start, element('manualTask', 'M'), element('task', 'T'), flow('s', 'M'), flow('M', 'T'), flow('T', 'M')];
    expect(refusal(diagram({ p: parts }))).toContain('straight-through processing loop: M > T > M');
  });
});

describe('A file', () => {
  it.each([
    ['<a/>', "Error: URI=null Line=1: cvc-elt.1.a: Cannot find the declaration of element 'a'."],
    [
      diagram({ p: [start, serviceTask('A'), serviceTask('A')] }),
      "Error: URI=null Line=1: cvc-id.2: There are multiple occurrences of ID value 'A'.",
    ],
    [
      diagram({ p: [start, flow('s', 'nobody')] }),
      "Error: URI=null Line=1: cvc-id.1: There is no ID/IDREF binding for IDREF 'nobody'.",
    ],
  ])('that breaks the schema is refused before its processes are looked at', (content, text) => {
    expect(refusal(content)).toContain(`'p.bpmn': ${text}`);
  });
});

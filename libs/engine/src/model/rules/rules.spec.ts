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
  // An expression may be a name, but no id.
  return new Player().deploy({ name: 'p.bpmn', content: content.replaceAll('signal-=', 'signal-') }).rejectionReason;
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
      'with an event on nothing and no activity beside it',
      [start, boundary('b', error('E')).replace('targetRef="A"', 'targetRef="s"')],
      'b',
      'Must be attached to an activity',
    ],
    [
      'that undoes an activity of another scope',
      [
        start,
        element('subProcess', 'S', { inner: element('startEvent', 's1') + serviceTask('A') + undoneBy('A', 'UA') }),
        element('endEvent', 'e', { inner: compensation('A') }),
      ],
      'compensation-2',
      "The referenced compensation activity 'A' must be in the same scope as the compensation throw event",
    ],
    [
      'that undoes an activity nobody can undo',
      [start, serviceTask('A'), element('endEvent', 'e', { inner: compensation('A') })],
      'compensation-1',
      "The referenced compensation activity 'A' must have either a compensation boundary event or be a subprocess",
    ],
    [
      'that undoes an activity it does not hold',
      [start, element('endEvent', 'e', { inner: compensation('A') })],
      'compensation-1',
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

  it.each([
    [
      'in which something has no id',
      [start, '<bpmn:endEvent/>'],
      'Cannot invoke "String.getBytes(java.nio.charset.Charset)" because "value" is null',
    ],
    [
      'with an event on what is no activity',
      [start, element('exclusiveGateway', 'A'), boundary('b', error('E'))],
      'class io.camunda.zeebe.model.bpmn.impl.instance.ExclusiveGatewayImpl cannot be cast to class io.camunda.zeebe.model.bpmn.instance.Activity (',
    ],
    [
      'with an event on nothing beside an activity',
      [start, serviceTask('B'), boundary('b', error('E')).replace('targetRef="A"', 'targetRef="B"')],
      'Cannot invoke "io.camunda.zeebe.model.bpmn.instance.Activity.equals(Object)" because',
    ],
  ])('%s is refused as where Zeebe throws an exception', (_, parts, text) => {
    expect(refusal(diagram({ p: parts }))).toContain(`'p.bpmn': ${text}`);
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
      diagram({ p: [start, element('endEvent', '1st')] }),
      "Error: URI=null Line=1: cvc-datatype-valid.1.2.1: '1st' is not a valid value for 'NCName'.",
    ],
    [
      diagram({ p: [element('startEvent', 's', { attributes: { isInterrupting: 'yes' } })] }),
      "Error: URI=null Line=1: cvc-datatype-valid.1.2.1: 'yes' is not a valid value for 'boolean'.",
    ],
    [
      diagram({ p: [start, element('sequenceFlow', 'f', { attributes: { sourceRef: 's' } })] }),
      "Error: URI=null Line=1: cvc-complex-type.4: Attribute 'targetRef' must appear on element 'bpmn:sequenceFlow'.",
    ],
    [
      diagram({ p: [start, 'words'] }),
      "Error: URI=null Line=1: cvc-complex-type.2.3: Element 'bpmn:process' cannot have character [children], because the type's content type is element-only.",
    ],
    [
      diagram({ p: [element('startEvent', 's', { attributes: { colour: 'red' } })] }).replace('</bpmn:definitions>', '<'),
      "Error: URI=null Line=1: cvc-complex-type.3.2.2: Attribute 'colour' is not allowed to appear in element 'bpmn:startEvent'.",
    ],
    [
      diagram({ p: [start, flow('s', 'nobody')] }),
      "Error: URI=null Line=1: cvc-id.1: There is no ID/IDREF binding for IDREF 'nobody'.",
    ],
    [
      diagram({ p: [element('startEvent', 's', { attributes: { colour: 'red' } })] }),
      "Error: URI=null Line=1: cvc-complex-type.3.2.2: Attribute 'colour' is not allowed to appear in element 'bpmn:startEvent'.",
    ],
    [
      diagram({ p: [element('manualTask', 'M', { inner: '<bpmn:outgoing>f</bpmn:outgoing><bpmn:incoming>g</bpmn:incoming>' })] }),
      'Error: URI=null Line=1: cvc-complex-type.2.4.a: Invalid content was found starting with element \'{"http://www.omg.org/spec/BPMN/20100524/MODEL":incoming}\'. One of \'{"http://www.omg.org/spec/BPMN/20100524/MODEL":outgoing, "http://www.omg.org/spec/BPMN/20100524/MODEL":ioSpecification, ',
    ],
    [
      diagram({
        p: [
          element('startEvent', 's', {
            inner: timer('PT1H').replace('</bpmn:timer', '<bpmn:timeDate>x</bpmn:timeDate></bpmn:timer'),
          }),
        ],
      }),
      "Error: URI=null Line=1: cvc-complex-type.2.4.d: Invalid content was found starting with element 'bpmn:timeDate'. No child element is expected at this point.",
    ],
  ])('that breaks the schema is refused before its processes are looked at', (content, text) => {
    expect(refusal(content)).toContain(`'p.bpmn': ${text}`);
  });

  it('that holds a process of another file of its deployment is refused', () => {
    const content = diagram({ p: [start] });
    const { rejectionReason } = new Player().deploy({ name: 'one.bpmn', content }, { name: 'two.bpmn', content });
    expect(rejectionReason).toContain("\nDuplicated process id in resources 'one.bpmn' and 'two.bpmn'");
  });
});

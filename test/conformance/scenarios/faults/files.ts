import { bpmn, boundary, duration, endEvent, exclusiveGateway, process, serviceTask, startEvent } from '../../diagrams';
import { create } from '../../play/steps';
import { scenariosOf, type Sketch } from '../../scenario';
import { bare, file, refused } from './diagrams';

/** A whole file around this: where a process would stand. */
const around = (content: string, roots = '') =>
  file(
    `<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">\n${roots}${content}\n</bpmn:definitions>`,
  );
/** A process with this in it, as text. */
const inside = (content: string, attributes = 'id="p~" isExecutable="true"') =>
  around(`<bpmn:process ${attributes}>\n<bpmn:startEvent id="start"/>${content}</bpmn:process>`);
const formOf = (content: string): Sketch => ({ of: { name: 'form~.form', content } });

/** Files that nobody looks at further: they are no XML, or break the schema of BPMN. */
export const faultsOfFiles = scenariosOf('fault', {
  'xml-of-blanks': file(' \n \n'),
  'xml-of-a-comment': file('<!-- nothing -->\n'),
  'xml-with-text-behind': file('<a/>text'),
  'xml-with-a-second-root': inside('</bpmn:process></bpmn:definitions><bpmn:definitions><bpmn:process>'),
  'xml-with-an-attribute-twice': inside('<bpmn:endEvent id="e" id="f"/>'),
  'xml-with-an-unbound-prefix': inside('<zeebe:thing/>'),
  'xml-with-an-unbound-root': file('<bpmn:definitions/>'),
  'xml-with-an-unknown-entity': inside('<bpmn:endEvent id="e" name="&nothing;"/>'),
  'xml-with-a-lone-ampersand': inside('<bpmn:documentation>a & b</bpmn:documentation>'),
  'xml-that-breaks-off': file(
    '<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">\n<bpmn:process id="p~">\n',
  ),
  'xml-that-breaks-off-in-a-tag': inside('<bpmn:endEvent id='),
  'xml-with-an-attribute-without-quotes': inside('<bpmn:endEvent id=e/>'),
  'xml-with-an-attribute-without-value': inside('<bpmn:endEvent id/>'),
  'xml-with-a-less-than-in-an-attribute': inside('<bpmn:endEvent id="e" name="a < b"/>'),
  'xml-with-crossing-tags': inside('<bpmn:endEvent id="e"><bpmn:documentation></bpmn:endEvent></bpmn:documentation>'),
  'xml-with-a-fault-after-one-of-the-schema': inside('<bpmn:endEvent id="e" colour="red"/><bpmn:endEvent'),
  'xml-with-a-document-type': file('<!DOCTYPE bpmn>\n<bpmn/>'),
  'an-id-that-is-no-name': inside('<bpmn:endEvent id="1st"/>'),
  'an-id-with-a-blank': inside('<bpmn:endEvent id=" e "/>'),
  'a-truth-that-is-none': inside('', 'id="p~" isExecutable="yes"'),
  'a-truth-that-is-a-number': { ...inside('<bpmn:endEvent id="e"/>', 'id="p~" isExecutable="1"'), play: [create()] },
  'a-flow-without-target': inside('<bpmn:sequenceFlow id="f" sourceRef="start"/>'),
  'a-boundary-event-without-host': inside('<bpmn:boundaryEvent id="b"/>'),
  'definitions-without-namespace': file('<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>'),
  'a-link-without-a-name-at-all': refused(['start > a > end', 'c > end'], {
    a: serviceTask(),
    c: { ...startEvent(bare('link', { id: 'l' })), tag: 'intermediateCatchEvent' },
  }),
  'a-reference-that-is-no-name': inside('<bpmn:boundaryEvent id="b" attachedToRef="a b"/>'),
  'a-source-that-is-no-name': inside('<bpmn:sequenceFlow id="f" sourceRef="1" targetRef="start"/>'),
  'an-unknown-element-in-a-process': inside('<bpmn:thing id="t"/>'),
  'an-unknown-element-among-the-roots': around('<bpmn:thing id="t"/>'),
  'an-unknown-element-in-an-element': inside('<bpmn:endEvent id="e"><bpmn:thing/></bpmn:endEvent>'),
  'text-where-none-may-be': inside('text'),
  'an-empty-process': around('<bpmn:process id="p~" isExecutable="true"/>'),
  'a-process-without-id': inside('<bpmn:endEvent id="end"/>', 'isExecutable="true"'),
  'a-flow-without-id': inside('<bpmn:endEvent id="end"/><bpmn:sequenceFlow sourceRef="start" targetRef="end"/>'),
  'a-message-without-id': around(
    '<bpmn:process id="p~" isExecutable="true"><bpmn:startEvent id="start"/></bpmn:process>',
    '<bpmn:message name="m"/>',
  ),
  'an-error-without-id': around(
    '<bpmn:process id="p~" isExecutable="true"><bpmn:startEvent id="start"/></bpmn:process>',
    '<bpmn:error errorCode="E"/>',
  ),
  'an-element-without-id-and-another-fault': inside('<bpmn:endEvent/><bpmn:serviceTask id="a"/>'),
  'a-boundary-event-on-an-event': refused(['start > a > end', 'b > end2'], { b: boundary('start', duration('PT1H')) }),
  'a-boundary-event-on-a-gateway-without-activities': refused(['start > g > end', 'b > end2'], {
    g: exclusiveGateway(),
    b: boundary('g', duration('PT1H')),
    end: endEvent(),
  }),
  'a-boundary-event-on-nothing-without-activities': refused(['start > end', 'b > end2'], {
    b: boundary('none', duration('PT1H')),
  }),
  'a-boundary-event-on-nothing-in-a-process-that-does-not-run': {
    of: bpmn([
      process(['start > a > end']),
      process(['start2 > end2', 'b > end3'], { b: boundary('none', duration('PT1H')) }, { id: 'q~', isExecutable: false }),
    ]),
    play: [create()],
  },
  'a-form-that-is-a-list': formOf('[]'),
  'a-form-that-is-empty': formOf(''),
  'a-form-whose-id-is-a-number': formOf('{"id":5.50}'),
  'a-form-whose-id-is-an-object': formOf('{"id":{}}'),
  'a-form-whose-id-is-null': formOf('{"id":null}'),
  'a-form-whose-id-is-blank': formOf('{"id":" "}'),
  'a-form-with-text-behind': formOf('{"id":"form~"} and more'),
  'two-forms-of-one-id': {
    of: [
      { name: 'one~.form', content: '{"id":"form~"}' },
      { name: 'two~.form', content: '{"id":"form~","x":1}' },
    ],
  },
});

import { diagram, element, serviceTask } from '@libs/engine/testing';

import { readBpmn } from './read-bpmn';
import { parseXml, XmlFault } from './xml';

function faultsOf(...parts: string[]): string {
  const xml = parseXml(diagram({ p: parts }));
  return xml instanceof XmlFault ? xml.message : readBpmn(xml).problems.toText('p.bpmn');
}

const start = element('startEvent', 's');

describe('A diagram', () => {
  it.each([
    [
      'with compensation',
      [start, serviceTask('A', { attributes: { isForCompensation: 'true' } })],
      'A',
      "Attribute 'isForCompensation' is not supported yet",
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

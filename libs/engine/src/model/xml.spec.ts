import { parseXml, XmlFault } from './xml';

describe('A diagram', () => {
  it('that is no XML is refused with its line', () => {
    expect(parseXml('<a>\n<b></a>')).toEqual(
      new XmlFault('Fatal Error: URI=null Line=2: The element type "b" must be terminated by the matching end-tag "</b>".'),
    );
  });
});

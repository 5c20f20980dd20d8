import { parseXml, XmlFault } from './xml';

function faultOf(text: string): string {
  const read = parseXml(text);
  return read instanceof XmlFault ? read.message : 'none';
}

describe('A text', () => {
  it.each([
    ['', 1, 'Premature end of file.'],
    ['\n<!-- a -->', 2, 'Premature end of file.'],
    ['a', 1, 'Content is not allowed in prolog.'],
    ['<a/>\nb', 2, 'Content is not allowed in trailing section.'],
    ['<a/><b/>', 1, 'The markup in the document following the root element must be well-formed.'],
    ['<a>\n<b></a>', 2, 'The element type "b" must be terminated by the matching end-tag "</b>".'],
    ['<a>\n', 2, 'XML document structures must start and end within the same entity.'],
    ['<a><!-- ', 1, 'XML document structures must start and end within the same entity.'],
    ['<a b="1"\n b="2"/>', 2, 'Attribute "b" was already specified for element "a".'],
    ['<a b/>', 1, 'Attribute name "b" associated with an element type "a" must be followed by the \' = \' character.'],
    ['<a b=1/>', 1, 'Open quote is expected for attribute "b" associated with an  element type  "a".'],
    ['<a b="<"/>', 1, 'The value of attribute "b" associated with an element type "a" must not contain the \'<\' character.'],
    ['<a b="1"c="2"/>', 1, 'Element type "a" must be followed by either attribute specifications, ">" or "/>".'],
    ['<a b="&c;"/>', 1, 'The entity "c" was referenced, but not declared.'],
    ['<a>b & c</a>', 1, "The entity name must immediately follow the '&' in the entity reference."],
    ['<a>&b </a>', 1, 'The reference to entity "b" must end with the \';\' delimiter.'],
    ['<b:a/>', 1, 'The prefix "b" for element "b:a" is not bound.'],
    ['<a b:c="1"/>', 1, 'The prefix "b" for attribute "b:c" associated with an element type "a" is not bound.'],
    ['<a>< </a>', 1, 'The content of elements must consist of well-formed character data or markup.'],
    [
      '<!DOCTYPE a><a/>',
      1,
      'DOCTYPE is disallowed when the feature "http://apache.org/xml/features/disallow-doctype-decl" set to true.',
    ],
  ])('%j is refused, with its line and why', (text, line, message) => {
    expect(faultOf(text)).toBe(`Fatal Error: URI=null Line=${line}: ${message}`);
  });

  it('is read with its references, sections and namespaces', () => {
    const text =
      '\uFEFF<?xml version="1.0"?>\r\n<x:a xmlns:x="u" b="&#65;\n&#10;&lt;"><![CDATA[<]]> &amp;<!-- - --><c/>\r\n</x:a>\n';
    const root = parseXml(text);
    expect(root).toMatchObject({ name: 'a', qualified: 'x:a', namespace: 'u', text: '< &\n', line: 3, endLine: 4 });
    expect(root).toMatchObject({ attributes: new Map([['b', 'A \n<']]), children: [{ name: 'c', namespace: '', text: '' }] });
  });

  it('that breaks off tells what was read before', () => {
    expect(parseXml('<a><b></a>')).toMatchObject({ root: { name: 'a', children: [{ name: 'b' }] } });
  });
});

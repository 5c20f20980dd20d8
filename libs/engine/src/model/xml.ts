/** An XML element: names without their prefix, namespaces resolved. Made once, at deployment. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** In which the start tag ends, counted from 1. */
  readonly line: number;
}

/** What is wrong with a text that should be XML, in the words of Zeebe's parser where it has some. */
export class XmlFault {
  constructor(readonly message: string) {}
}

interface Open {
  name: string;
  qualified: string;
  namespace: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
  namespaces: ReadonlyMap<string, string>;
  line: number;
}

const DEPTH_MAX = 256;
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Why not bpmn-moddle here: it answers with a promise, and a replay of the log must not wait. */
export function parseXml(source: string): XmlElement | XmlFault {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (!/^\s*</.test(text)) return new XmlFault('Fatal Error: URI=null Line=1: Content is not allowed in prolog.');

  const open: Open[] = [];
  let root: XmlElement | undefined;
  let line = 1;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) return fault(text, at, 'The content of elements must consist of well-formed character data or markup.');
    const [, cdata, closing, opening, attributes, selfClosing, characters] = match;
    const top = open[open.length - 1];
    line += match[0].split('\n').length - 1;

    if (characters !== undefined || cdata !== undefined) {
      if (top) top.text += cdata ?? unescape(characters ?? '');
      else if ((characters ?? cdata ?? '').trim() !== '')
        return fault(text, at, root ? 'Content is not allowed in trailing section.' : 'Content is not allowed in prolog.');
    } else if (opening !== undefined) {
      if (root && !top) return fault(text, at, 'The markup in the document following the root element must be well-formed.');
      if (open.length >= DEPTH_MAX) return fault(text, at, `Expected at most ${DEPTH_MAX} nested elements.`);
      const element = begin(opening, attributes ?? '', top, line);
      if (selfClosing === '/') root = end(element, top) ?? root;
      else open.push(element);
    } else if (closing !== undefined) {
      if (!top || top.qualified !== closing)
        return fault(
          text,
          at,
          `The element type "${top?.qualified ?? closing}" must be terminated by the matching end-tag "</${top?.qualified ?? closing}>".`,
        );
      open.pop();
      root = end(top, open[open.length - 1]) ?? root;
    }
  }
  if (open.length > 0 || !root)
    return fault(text, text.length, 'XML document structures must start and end within the same entity.');
  return root;
}

function begin(qualified: string, attributeText: string, parent: Open | undefined, line: number): Open {
  const attributes = new Map<string, string>();
  let namespaces = parent?.namespaces ?? new Map<string, string>();
  for (const [, name = '', double, single] of attributeText.matchAll(ATTRIBUTE)) {
    const value = unescape(double ?? single ?? '');
    if (name === 'xmlns' || name.startsWith('xmlns:')) namespaces = new Map(namespaces).set(name.slice(6), value);
    else attributes.set(name, value);
  }
  const colon = qualified.indexOf(':');
  const namespace = namespaces.get(colon < 0 ? '' : qualified.slice(0, colon)) ?? '';
  return { name: qualified.slice(colon + 1), qualified, namespace, attributes, children: [], text: '', namespaces, line };
}

function end({ name, namespace, attributes, children, text, line }: Open, parent: Open | undefined): XmlElement | undefined {
  const element = { name, namespace, attributes, children, text, line };
  if (!parent) return element;
  parent.children.push(element);
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function fault(text: string, at: number, message: string): XmlFault {
  return new XmlFault(`Fatal Error: URI=null Line=${text.slice(0, at).split('\n').length}: ${message}`);
}

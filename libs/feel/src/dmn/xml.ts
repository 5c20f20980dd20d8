/** An XML element, its name without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open extends XmlElement {
  readonly qualified: string;
  readonly children: XmlElement[];
  text: string;
}

const DEPTH_MAX = 200;
const TOKEN =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads well-formed XML; `undefined` for anything else, and for document types, which could define entities.
 * Why not dmn-moddle: it answers with a promise, and who replays a log cannot wait.
 */
export function readXml(source: string): XmlElement | undefined {
  const root: Open = open('', '');
  const path = [root];
  TOKEN.lastIndex = 0;
  const text = source.replace(/^\uFEFF/, '');
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    const current = path.at(-1);
    if (!token || !current || path.length > DEPTH_MAX) return undefined;
    const [, literal, closing, opening, attributes = '', selfClosing, characters] = token;
    if (literal !== undefined) current.text += literal;
    else if (characters !== undefined) current.text += unescaped(characters);
    else if (opening !== undefined) {
      const element = open(opening, attributes);
      current.children.push(element);
      if (selfClosing === '') path.push(element);
    } else if (closing !== undefined && path.pop()?.qualified !== closing) return undefined;
  }
  return path.length === 1 && root.children.length === 1 && root.text.trim() === '' ? root.children[0] : undefined;
}

function open(qualified: string, attributes: string): Open {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')] as const,
  );
  return { qualified, name: qualified.slice(qualified.indexOf(':') + 1), attributes: new Map(pairs), children: [], text: '' };
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The content of the `text` element, as expressions are written in DMN. */
export function textIn(element: XmlElement | undefined): string {
  return (element && childNamed(element, 'text')?.text) ?? '';
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

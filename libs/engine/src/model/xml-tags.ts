/** Something at a place of the text that is no XML. */
export class XmlError {
  constructor(
    readonly at: number,
    readonly message: string,
  ) {}
}

export interface Tag {
  readonly qualified: string;
  /** Declarations of namespaces among them, in the order of the text. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  readonly end: number;
}

const NAME = /[^\s=/><"'&]+/y;
const BLANK = /\s*/y;

/** The start tag that begins at `start`. */
export function readTag(text: string, start: number): Tag | XmlError {
  let at = start + 1;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };

  const qualified = take(NAME);
  if (qualified === '')
    return new XmlError(start, 'The content of elements must consist of well-formed character data or markup.');
  const attributes = new Map<string, string>();
  let twice: string | undefined;
  for (;;) {
    const isApart = take(BLANK) !== '';
    const mark = text.startsWith('/>', at) ? '/>' : text[at];
    if (mark === '>' || mark === '/>') {
      if (twice !== undefined) return new XmlError(at, `Attribute "${twice}" was already specified for element "${qualified}".`);
      return { qualified, attributes, isEmpty: mark === '/>', end: at + mark.length };
    }
    const place = at;
    const name = isApart ? take(NAME) : '';
    if (name === '')
      return new XmlError(place, `Element type "${qualified}" must be followed by either attribute specifications, ">" or "/>".`);
    take(BLANK);
    if (text[at] !== '=')
      return new XmlError(
        at,
        `Attribute name "${name}" associated with an element type "${qualified}" must be followed by the ' = ' character.`,
      );
    at++;
    take(BLANK);
    const quote = text[at];
    if (quote !== '"' && quote !== "'")
      return new XmlError(at, `Open quote is expected for attribute "${name}" associated with an  element type  "${qualified}".`);
    const end = text.indexOf(quote, at + 1);
    const raw = text.slice(at + 1, end < 0 ? text.length : end);
    if (raw.includes('<'))
      return new XmlError(
        at,
        `The value of attribute "${name}" associated with an element type "${qualified}" must not contain the '<' character.`,
      );
    if (end < 0) return new XmlError(text.length, 'XML document structures must start and end within the same entity.');
    const value = decoded(raw.replace(/\s/g, ' '), at + 1);
    if (value instanceof XmlError) return value;
    if (attributes.has(name)) twice ??= name;
    attributes.set(name, value);
    at = end + 1;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const CODE_POINT_MAX = 0x10ffff;

/** A text with its references resolved; `start` is where it stands. */
export function decoded(raw: string, start: number): string | XmlError {
  if (!raw.includes('&')) return raw;
  let error: XmlError | undefined;
  const text = raw.replace(
    /&(#x[0-9a-fA-F]+|#\d+|[\p{L}_:][\p{L}\p{N}_:.-]*)?(;?)/gu,
    (_, name: string | undefined, end: string, at: number) => {
      const value = referred(name, end);
      if ('fault' in value) error ??= new XmlError(start + at, value.fault);
      return 'text' in value ? value.text : '';
    },
  );
  return error ?? text;
}

function referred(name: string | undefined, end: string): { text: string } | { fault: string } {
  if (name === undefined) return { fault: "The entity name must immediately follow the '&' in the entity reference." };
  if (end === '') return { fault: `The reference to entity "${name}" must end with the ';' delimiter.` };
  if (!name.startsWith('#')) {
    const text = ENTITIES[name];
    return text === undefined ? { fault: `The entity "${name}" was referenced, but not declared.` } : { text };
  }
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 0 || code > CODE_POINT_MAX) return { fault: `Character reference "&${name}" is an invalid XML character.` };
  return { text: String.fromCodePoint(code) };
}

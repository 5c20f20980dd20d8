import { BOUND, namespacesOf, split, unboundPrefix } from './xml-namespaces';
import { decoded, readTag, type Tag, XmlError } from './xml-tags';

/** An XML element: names without their prefix, namespaces resolved. Made once, at deployment. */
export interface XmlElement {
  readonly name: string;
  /** With the prefix it has in the file. */
  readonly qualified: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** In which the start tag ends, counted from 1. */
  readonly line: number;
  /** In which the end tag ends; not given where the file breaks off before. */
  readonly endLine: number | undefined;
}

/** What is wrong with a text that should be XML, in the words of Zeebe's parser. */
export class XmlFault {
  constructor(
    readonly message: string,
    /** What was read before. */
    readonly root?: XmlElement,
  ) {}
}

const DEPTH_MAX = 256;
const BROKEN_OFF = 'XML document structures must start and end within the same entity.';

/** Why not bpmn-moddle here: it answers with a promise, and a replay of the log must not wait. */
export function parseXml(source: string): XmlElement | XmlFault {
  const reader = new Reader(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const error = reader.read();
  if (error) return new XmlFault(`Fatal Error: URI=null Line=${reader.lineOf(error.at)}: ${error.message}`, reader.root);
  return reader.root ?? new XmlFault(BROKEN_OFF);
}

interface Open {
  name: string;
  qualified: string;
  namespace: string;
  attributes: ReadonlyMap<string, string>;
  children: Open[];
  text: string;
  line: number;
  endLine: number | undefined;
  namespaces: ReadonlyMap<string, string>;
}

class Reader {
  root: Open | undefined;
  private readonly open: Open[] = [];
  private at = 0;
  private counted = { at: 0, line: 1 };

  constructor(private readonly text: string) {}

  /** Reads to the end, or to what is wrong. */
  read(): XmlError | undefined {
    while (this.at < this.text.length) {
      const error = this.next();
      if (error) return error;
    }
    if (!this.root) return new XmlError(this.at, 'Premature end of file.');
    return this.open.length > 0 ? new XmlError(this.at, BROKEN_OFF) : undefined;
  }

  lineOf(at: number): number {
    if (at < this.counted.at) this.counted = { at: 0, line: 1 };
    const { line } = this.counted;
    this.counted = { at, line: line + this.text.slice(this.counted.at, at).split('\n').length - 1 };
    return this.counted.line;
  }

  private get top(): Open | undefined {
    return this.open[this.open.length - 1];
  }

  private next(): XmlError | undefined {
    const { text, at } = this;
    if (text[at] !== '<') return this.characters(at, text.indexOf('<', at));
    if (text.startsWith('<!--', at)) return this.skip('-->');
    if (text.startsWith('<?', at)) return this.skip('?>');
    if (text.startsWith('<![CDATA[', at)) return this.cdata();
    if (text.startsWith('<!DOCTYPE', at))
      return new XmlError(
        at,
        'DOCTYPE is disallowed when the feature "http://apache.org/xml/features/disallow-doctype-decl" set to true.',
      );
    return text.startsWith('</', at) ? this.end() : this.begin();
  }

  private skip(mark: string): XmlError | undefined {
    const end = this.text.indexOf(mark, this.at);
    if (end < 0) return new XmlError(this.text.length, BROKEN_OFF);
    this.at = end + mark.length;
    return undefined;
  }

  private cdata(): XmlError | undefined {
    const start = this.at + '<![CDATA['.length;
    const error = this.skip(']]>');
    if (!error && this.top) this.top.text += this.text.slice(start, this.at - ']]>'.length);
    return error;
  }

  private characters(at: number, until: number): XmlError | undefined {
    this.at = until < 0 ? this.text.length : until;
    const raw = this.text.slice(at, this.at);
    if (this.top) {
      const text = decoded(raw, at);
      if (text instanceof XmlError) return text;
      this.top.text += text;
      return undefined;
    }
    const first = raw.search(/\S/);
    if (first < 0) return undefined;
    return new XmlError(
      at + first,
      this.root ? 'Content is not allowed in trailing section.' : 'Content is not allowed in prolog.',
    );
  }

  private begin(): XmlError | undefined {
    if (this.root && !this.top)
      return new XmlError(this.at, 'The markup in the document following the root element must be well-formed.');
    if (this.open.length >= DEPTH_MAX) return new XmlError(this.at, `Expected at most ${DEPTH_MAX} nested elements.`);
    const tag = readTag(this.text, this.at);
    if (tag instanceof XmlError) return tag;
    this.at = tag.end;
    const namespaces = namespacesOf(tag, this.top?.namespaces ?? BOUND);
    const unbound = unboundPrefix(tag, namespaces);
    if (unbound !== undefined) return new XmlError(tag.end, unbound);
    this.take(tag, namespaces);
    return undefined;
  }

  private take({ qualified, attributes, isEmpty, end }: Tag, namespaces: Open['namespaces']): void {
    const [prefix, name] = split(qualified);
    const line = this.lineOf(end);
    const own = new Map([...attributes].filter(([attribute]) => !/^xmlns(:|$)/.test(attribute)));
    const endLine = isEmpty ? line : undefined;
    const namespace = namespaces.get(prefix) ?? '';
    const element: Open = { name, qualified, namespace, attributes: own, children: [], text: '', line, endLine, namespaces };
    if (this.top) this.top.children.push(element);
    else this.root = element;
    if (!isEmpty) this.open.push(element);
  }

  private end(): XmlError | undefined {
    const { at, top } = this;
    const [whole, qualified] = /^<\/([^\s>]*)\s*>/.exec(this.text.slice(at, this.text.indexOf('>', at) + 1)) ?? [];
    if (!top || whole === undefined || qualified !== top.qualified) {
      const expected = top?.qualified ?? qualified ?? '';
      return new XmlError(at, `The element type "${expected}" must be terminated by the matching end-tag "</${expected}>".`);
    }
    this.at += whole.length;
    top.endLine = this.lineOf(this.at);
    this.open.pop();
    return undefined;
  }
}

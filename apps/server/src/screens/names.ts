import { type ModelInForce, Models } from '@libs/releases';
import { Injectable } from '@nestjs/common';

/** A word in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

const ELEMENT = /<bpmn:(\w+)\b([^>]*)>([\s\S]*?)(?=<bpmn:(?!extensionElements|incoming|outgoing|documentation)|<\/bpmn:process>)/g;
const HEADER_EN = /<zeebe:header\b[^>]*\bkey="en"[^>]*\bvalue="([^"]*)"/;
const DOCUMENTATION = /<bpmn:documentation[^>]*>([^<]*)</;

/** What the elements of a diagram are called. Read once for each version of a diagram. */
@Injectable()
export class Names {
  private readonly known = new Map<string, ReadonlyMap<string, Words>>();

  constructor(private readonly models: Models) {}

  /** The names of all elements of the version that a definition key stands for, and the diagram itself; null when it is not ours. */
  async of(definitionKey: string): Promise<{ model: ModelInForce; names: ReadonlyMap<string, Words> } | null> {
    const model = await this.models.byDefinition(definitionKey);
    return model && { model, names: this.read(model) };
  }

  async element(definitionKey: string, elementId: string): Promise<Words> {
    return (await this.of(definitionKey))?.names.get(elementId) ?? { zh: elementId, en: elementId };
  }

  private read({ hash, content }: ModelInForce): ReadonlyMap<string, Words> {
    const known = this.known.get(hash);
    if (known) return known;
    const names = new Map<string, Words>();
    for (const [, , attributes = '', inside = ''] of content.matchAll(ELEMENT)) {
      const id = attribute(attributes, 'id');
      const zh = attribute(attributes, 'name');
      if (id === null || zh === null) continue;
      names.set(id, { zh, en: unescape(HEADER_EN.exec(inside)?.[1] ?? DOCUMENTATION.exec(inside)?.[1] ?? zh) });
    }
    this.known.set(hash, names);
    return names;
  }
}

function attribute(text: string, name: string): string | null {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];
  return value === undefined ? null : unescape(value).replace(/\s+/g, ' ');
}

const unescape = (text: string) =>
  text.replace(/&#10;|&#xA;/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&').trim();

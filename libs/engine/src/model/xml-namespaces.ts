import type { Tag } from './xml-tags';

/** What is bound in every text. */
export const BOUND: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** What the prefixes mean inside an element. */
export function namespacesOf({ attributes }: Tag, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = [...attributes].flatMap(([name, value]): [string, string][] =>
    name === 'xmlns' || name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [],
  );
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

/** What is wrong with a tag whose prefixes mean nothing. */
export function unboundPrefix({ qualified, attributes }: Tag, namespaces: ReadonlyMap<string, string>): string | undefined {
  const isUnbound = (prefix: string) => prefix !== '' && prefix !== 'xmlns' && !namespaces.has(prefix);
  const [own] = split(qualified);
  if (isUnbound(own)) return `The prefix "${own}" for element "${qualified}" is not bound.`;
  for (const attribute of attributes.keys()) {
    const [prefix] = split(attribute);
    if (isUnbound(prefix))
      return `The prefix "${prefix}" for attribute "${attribute}" associated with an element type "${qualified}" is not bound.`;
  }
  return undefined;
}

export function split(qualified: string): [prefix: string, name: string] {
  const colon = qualified.indexOf(':');
  return colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

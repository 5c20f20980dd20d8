/** Text as it stands in an attribute or between tags. */
export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** One XML element; attributes without a value are left out. */
export function xml(tag: string, attributes: Attributes = {}, content = ''): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const opening = [tag, ...given.map(([name, value]) => `${name}="${escaped(String(value))}"`)].join(' ');
  return content === '' ? `<${opening}/>` : `<${opening}>${content}</${tag}>`;
}

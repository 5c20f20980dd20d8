import { hostileFeel } from './hostile-feel';

type Chance = () => number;
type Mutation = (text: string, chance: Chance) => string;

const at = (text: string, chance: Chance) => Math.floor(chance() * text.length);
const pick = <T>(from: readonly T[], chance: Chance): T | undefined => from[Math.floor(chance() * from.length)];

/** Puts something else in the place of one of the pieces that a pattern finds. */
function instead(pattern: RegExp, other: (found: string, text: string, chance: Chance) => string): Mutation {
  return (text, chance) => {
    const found = pick([...text.matchAll(pattern)], chance);
    if (!found) return text;
    return text.slice(0, found.index) + other(found[0], text, chance) + text.slice(found.index + found[0].length);
  };
}

const ATTRIBUTE = /"[^"<>]*"/g;
const TAG = /<[^>?!]+>/g;
const ELEMENT = /<(?:[\w-]+:)?(\w+)\b[^>]*\/>/g;
const BAD_VALUES = [
  '""',
  '" "',
  '"-1"',
  '"99999999999999999999"',
  '"ü\u{1F4A9}"',
  '"&#0;"',
  '"&nope;"',
  '"__proto__"',
  '"constructor"',
  `"${'x'.repeat(100_000)}"`,
];

/** What may happen to a file: bytes lost, doubled, changed; names and values exchanged; elements gone, repeated, nested without end. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cut: (text, chance) => text.slice(0, at(text, chance)),
  lose(text, chance) {
    const from = at(text, chance);
    return text.slice(0, from) + text.slice(from + 1 + Math.floor(chance() * 200));
  },
  double(text, chance) {
    const from = at(text, chance);
    const piece = text.slice(from, from + Math.floor(chance() * 2_000));
    return text.slice(0, from) + piece + text.slice(from);
  },
  flip(text, chance) {
    const from = at(text, chance);
    return (
      text.slice(0, from) + String.fromCharCode(text.charCodeAt(from) ^ (1 << Math.floor(chance() * 8))) + text.slice(from + 1)
    );
  },
  exchange: instead(ATTRIBUTE, (_, text, chance) => pick([...text.matchAll(ATTRIBUTE)], chance)?.[0] ?? '""'),
  spoil: instead(ATTRIBUTE, (_, __, chance) => pick(BAD_VALUES, chance) ?? '""'),
  feel: instead(
    ATTRIBUTE,
    (_, __, chance) =>
      `"=${(pick(hostileFeel, chance) ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`,
  ),
  unbalance: instead(TAG, () => ''),
  rename: instead(TAG, (tag, text, chance) =>
    tag.replace(/^<\/?[\w:-]+/, /^<\/?[\w:-]+/.exec(pick([...text.matchAll(TAG)], chance)?.[0] ?? '')?.[0] ?? '<x'),
  ),
  remove: instead(ELEMENT, () => ''),
  repeat: instead(ELEMENT, (element, _, chance) => element.repeat(1 + Math.floor(chance() * 2_000))),
  nest: instead(TAG, (tag, _, chance) => '<bpmn:subProcess>'.repeat(1 + Math.floor(chance() * 20_000)) + tag),
  entities: (text) =>
    text
      .replace(
        /(<\?xml[^>]*\?>)?/,
        `$1<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}">]>`,
      )
      .replace(ATTRIBUTE, '"&c;"'),
};

/** One to three of them. Answers the text and what happened to it. */
export function mutated(text: string, chance: Chance): { text: string; how: string } {
  const names = Object.keys(MUTATIONS);
  const how = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick(names, chance) ?? 'cut');
  return { text: how.reduce((so, name) => MUTATIONS[name]?.(so, chance) ?? so, text), how: how.join('+') };
}

import { RE2JS } from 're2js';

import { Refusal } from './built-in';

const PATTERN_LENGTH_MAX = 1_000;

/** A regular expression whose search takes time in proportion to the text, whatever the pattern is. */
export class Pattern {
  constructor(private readonly compiled: RE2JS) {}

  isFoundIn(text: string): boolean {
    return this.compiled.matcher(text).find();
  }

  /** `$1` in the replacement is the first group. */
  replaceAll(text: string, replacement: string): string {
    return this.compiled.matcher(text).replaceAll(replacement);
  }

  /** Text before, between and after the matches; the end is kept even if it is empty. */
  split(text: string): string[] {
    const parts: string[] = [];
    let from = 0;
    for (const { start, end } of this.places(text)) {
      if (end === 0) continue;
      parts.push(text.slice(from, start));
      from = end;
    }
    return [...parts, text.slice(from)];
  }

  allIn(text: string): string[] {
    return this.places(text).map(({ start, end }) => text.slice(start, end));
  }

  private places(text: string): { start: number; end: number }[] {
    const matcher = this.compiled.matcher(text);
    const places: { start: number; end: number }[] = [];
    while (matcher.find()) places.push({ start: matcher.start(), end: matcher.end() });
    return places;
  }
}

const FLAGS: Record<string, number> = { i: RE2JS.CASE_INSENSITIVE, s: RE2JS.DOTALL, m: RE2JS.MULTILINE };
const known = new Map<string, Pattern | Refusal>();
const KNOWN_MAX = 500;

/** What only a search that goes back could find (look-around, back references) is refused as invalid. */
export function compilePattern(pattern: string, flags: string): Pattern | Refusal {
  const key = `${flags}/${pattern}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= KNOWN_MAX) known.clear();
  const compiled = compileAnew(pattern, flags);
  known.set(key, compiled);
  return compiled;
}

function compileAnew(pattern: string, flags: string): Pattern | Refusal {
  if (pattern.length > PATTERN_LENGTH_MAX) return new Refusal(`Invalid pattern '${pattern.slice(0, 50)}...'`);
  try {
    const bits = [...flags].reduce((all, flag) => all | (FLAGS[flag] ?? 0), 0);
    return new Pattern(RE2JS.compile(pattern, bits));
  } catch {
    return new Refusal(`Invalid pattern '${pattern}'`);
  }
}

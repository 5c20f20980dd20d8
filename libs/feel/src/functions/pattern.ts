import { RE2JS, RE2JSException } from 're2js';

import type { Run } from '../run';
import { simplePattern } from './simple-pattern';

const PATTERN_LENGTH_MAX = 1_000;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A regular expression whose search takes time in proportion to the text, whatever the pattern is. */
export class Pattern {
  constructor(
    private readonly compiled: RE2JS,
    private readonly simple: RegExp | undefined,
  ) {}

  isFoundIn(text: string, run: Run): boolean {
    this.payForSearch(text, run);
    return this.simple ? text.search(this.simple) >= 0 : this.compiled.matcher(text).find();
  }

  /** `$1` in the replacement is the first group; `undefined` if there is no such group. */
  replaceAll(text: string, replacement: string, run: Run): string | undefined {
    const places = this.places(text, run);
    const groups = replacement.split('$').length - 1;
    const length = places.reduce((total, { start, end }) => total + replacement.length + groups * (end - start), text.length);
    run.text(length);
    run.characters(length);
    if (this.simple && !/[$\\]/.test(replacement)) return text.replace(this.simple, () => replacement);

    // To find what is in a group takes longer than to find the place.
    this.payForEngine(text, run);
    this.payForEngine(text, run);
    run.step(places.length * (1 + groups) * GROUP);
    try {
      return this.compiled.matcher(text).replaceAll(replacement, true);
    } catch (error) {
      if (error instanceof RE2JSException) return undefined;
      throw error;
    }
  }

  /** Text before, between and after the matches; the end is kept even if it is empty. */
  split(text: string, run: Run): string[] {
    const parts: string[] = [];
    let from = 0;
    for (const { start, end } of this.places(text, run)) {
      if (end === 0) continue;
      parts.push(text.slice(from, start));
      from = end;
    }
    return [...parts, text.slice(from)];
  }

  allIn(text: string, run: Run): string[] {
    return this.places(text, run).map(({ start, end }) => text.slice(start, end));
  }

  private places(text: string, run: Run): readonly Place[] {
    this.payForSearch(text, run);
    const places: Place[] = [];
    if (this.simple) {
      for (const { index, 0: found } of text.matchAll(this.simple)) {
        run.step(SIMPLE_PLACE);
        places.push({ start: index, end: index + found.length });
      }
      return places;
    }
    const matcher = this.compiled.matcher(text);
    while (matcher.find()) {
      run.step(PLACE);
      places.push({ start: matcher.start(), end: matcher.end() });
    }
    return places;
  }

  private payForSearch(text: string, run: Run): void {
    if (this.simple) run.step(Math.ceil((text.length * (2 + this.simple.source.length)) / SIMPLE_CHARACTERS_A_STEP));
    else this.payForEngine(text, run);
  }

  private payForEngine(text: string, run: Run): void {
    run.step(Math.ceil(text.length * Math.max(CHARACTER, this.compiled.programSize() * INSTRUCTION)));
  }
}

const SIMPLE_CHARACTERS_A_STEP = 32;
const SIMPLE_PLACE = 6;
const PLACE = 40;
const GROUP = 30;
const CHARACTER = 3;
const INSTRUCTION = 0.35;

const FLAGS: Record<string, number> = { i: RE2JS.CASE_INSENSITIVE, s: RE2JS.DOTALL, m: RE2JS.MULTILINE };
const known = new Map<string, Pattern | undefined>();
const KNOWN_MAX = 500;

/**
 * What only a search that goes back could find (look-around, back references) is none. The first use in an
 * evaluation pays for compiling, whoever has compiled the pattern before.
 */
export function compilePattern(pattern: string, flags: string, run: Run): Pattern | undefined {
  if (pattern.length > PATTERN_LENGTH_MAX) return undefined;
  const key = `${flags}/${pattern}`;
  run.stepOnce(key, compilingSteps(pattern));
  if (known.has(key)) return known.get(key);
  if (known.size >= KNOWN_MAX) known.clear();
  const compiled = compileAnew(pattern, flags);
  known.set(key, compiled);
  return compiled;
}

const COMPILE = 2_000;
const COMPILE_CHARACTER = 40;
const UNICODE_CLASS = 1_400;
const REPEATED = 60;
const REPEATED_MAX = 1_000;

/** Classes of Unicode are large, and `x{30}` stands for thirty of x, and those for as many again. */
function compilingSteps(pattern: string): number {
  const classes = pattern.split(/\\p/i).length - 1;
  const repeated = [...pattern.matchAll(/\{(?:\d*,)?(\d+),?\}/g)].reduce((product, found) => product * Number(found[1]), 1);
  return (
    COMPILE +
    COMPILE_CHARACTER * pattern.length +
    UNICODE_CLASS * classes * Math.min(repeated, REPEATED_MAX) +
    REPEATED * Math.min(repeated, REPEATED_MAX)
  );
}

function compileAnew(pattern: string, flags: string): Pattern | undefined {
  try {
    const bits = [...flags].reduce((all, flag) => all | (FLAGS[flag] ?? 0), 0);
    return new Pattern(RE2JS.compile(pattern, bits), flags === '' ? simplePattern(pattern) : undefined);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}

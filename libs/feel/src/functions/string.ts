import { ArithmeticFailure, isNumber, toInt } from '../values/number';
import type { Run } from '../run';
import type { FeelValue } from '../values/value';
import { type BuiltIn, type BuiltIns, Refusal, define } from './built-in';
import { type Pattern, compilePattern } from './pattern';

/** To look at a text is paid for by the call. */
function ofTexts(parameters: string, work: (...texts: string[]) => FeelValue | Refusal): BuiltIn {
  return define(parameters, (args) => {
    const texts = args.filter((arg) => typeof arg === 'string');
    return texts.length === args.length ? work(...texts) : undefined;
  });
}

/** With a pattern as the second text, and perhaps flags. Without an answer it is the pattern that is invalid. */
function ofPattern(
  parameters: string,
  work: (pattern: Pattern, text: string, run: Run, replacement: string) => FeelValue | undefined,
): BuiltIn {
  const flagsAt = parameters.split(', ').indexOf('flags');
  const what = parameters.endsWith('delimiter') ? 'pattern for delimiter' : 'pattern';
  return define(parameters, (args, run) => {
    const texts = args.filter((arg) => typeof arg === 'string');
    if (texts.length !== args.length) return undefined;
    const [text = '', pattern = '', replacement = ''] = texts;
    const compiled = compilePattern(pattern, texts[flagsAt] ?? '', run);
    return (compiled && work(compiled, text, run, replacement)) ?? new Refusal(`Invalid ${what} '${pattern}'`);
  });
}

/** Letters beyond the English ones are looked up in tables. */
function changingCase(work: (text: string) => string): BuiltIn {
  return define('string', ([text], run) => {
    if (typeof text !== 'string') return undefined;
    run.step(text.length >> 2);
    return work(text);
  });
}

/** In the worst case each character of the text is compared with several of those that are looked for. */
function search(parameters: string, work: (text: string, match: string) => FeelValue): BuiltIn {
  return define(parameters, ([text, match], run) => {
    if (typeof text !== 'string' || typeof match !== 'string') return undefined;
    run.step(Math.ceil((text.length * Math.min(match.length, COMPARED_MAX)) / COMPARISONS_A_STEP));
    return work(text, match);
  });
}

const COMPARED_MAX = 16;
const COMPARISONS_A_STEP = 40;

function startOf(text: string, position: number): number {
  return position > 0 ? position - 1 : text.length + position;
}

function substring(text: string, from: number, to: number): string {
  if (from >= 0 && from <= to && to <= text.length) return text.slice(from, to);
  throw new ArithmeticFailure(
    `java.lang.StringIndexOutOfBoundsException: Range [${from}, ${to}) out of bounds for length ${text.length}`,
  );
}

function textAround(text: string, match: string): { before: string; after: string } {
  const at = text.indexOf(match);
  return at < 0 ? { before: '', after: '' } : { before: text.slice(0, at), after: text.slice(at + match.length) };
}

export const stringFunctions: BuiltIns = {
  substring: [
    define('string, start position', ([text, start = null]) =>
      typeof text === 'string' && isNumber(start) ? substring(text, startOf(text, toInt(start)), text.length) : undefined,
    ),
    define('string, start position, length', ([text, start = null, length = null]) => {
      if (typeof text !== 'string' || !isNumber(start) || !isNumber(length)) return undefined;
      const from = startOf(text, toInt(start));
      return substring(text, from, Math.min(text.length, from + toInt(length)));
    }),
  ],
  'string length': [ofTexts('string', (text) => text.length)],
  'upper case': [changingCase((text) => text.toUpperCase())],
  'lower case': [changingCase((text) => text.toLowerCase())],
  'substring before': [search('string, match', (text, match) => textAround(text, match).before)],
  'substring after': [search('string, match', (text, match) => textAround(text, match).after)],
  contains: [search('string, match', (text, match) => text.includes(match))],
  'starts with': [ofTexts('string, match', (text, match) => text.startsWith(match))],
  'ends with': [ofTexts('string, match', (text, match) => text.endsWith(match))],
  replace: ['input, pattern, replacement', 'input, pattern, replacement, flags'].map((parameters) =>
    ofPattern(parameters, (pattern, text, run, replacement) => pattern.replaceAll(text, replacement, run)),
  ),
  matches: ['input, pattern', 'input, pattern, flags'].map((parameters) =>
    ofPattern(parameters, (pattern, text, run) => pattern.isFoundIn(text, run)),
  ),
  split: [ofPattern('string, delimiter', (pattern, text, run) => pattern.split(text, run))],
  extract: [ofPattern('input, pattern', (pattern, text, run) => pattern.allIn(text, run))],
};

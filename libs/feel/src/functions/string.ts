import { ArithmeticFailure, isNumber, toInt } from '../values/number';
import type { FeelValue } from '../values/value';
import { type BuiltIn, type BuiltIns, Refusal, define } from './built-in';
import { compilePattern } from './pattern';

function ofTexts(parameters: string, work: (...texts: string[]) => FeelValue | Refusal): BuiltIn {
  return define(parameters, (args, run) => {
    const texts = args.filter((arg) => typeof arg === 'string');
    if (texts.length !== args.length) return undefined;
    for (const text of texts) run.step(Math.ceil(text.length / 16));
    const result = work(...texts);
    if (typeof result === 'string') run.grow(result.length);
    return result;
  });
}

function startOf(text: string, position: number): number {
  return position > 0 ? position - 1 : text.length + position;
}

function substring(text: string, from: number, to: number): string {
  if (from >= 0 && from <= to && to <= text.length) return text.slice(from, to);
  throw new ArithmeticFailure(
    `java.lang.StringIndexOutOfBoundsException: Range [${from}, ${to}) out of bounds for length ${text.length}`,
  );
}

function replaced(text: string, pattern: string, replacement: string, flags: string): string | Refusal {
  const compiled = compilePattern(pattern, flags);
  return compiled instanceof Refusal ? compiled : compiled.replaceAll(text, replacement);
}

function matched(text: string, pattern: string, flags: string): boolean | Refusal {
  const compiled = compilePattern(pattern, flags);
  return compiled instanceof Refusal ? compiled : compiled.isFoundIn(text);
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
  'upper case': [ofTexts('string', (text) => text.toUpperCase())],
  'lower case': [ofTexts('string', (text) => text.toLowerCase())],
  'substring before': [ofTexts('string, match', (text, match) => textAround(text, match).before)],
  'substring after': [ofTexts('string, match', (text, match) => textAround(text, match).after)],
  contains: [ofTexts('string, match', (text, match) => text.includes(match))],
  'starts with': [ofTexts('string, match', (text, match) => text.startsWith(match))],
  'ends with': [ofTexts('string, match', (text, match) => text.endsWith(match))],
  replace: [
    ofTexts('input, pattern, replacement', (text, pattern, replacement) => replaced(text, pattern, replacement, '')),
    ofTexts('input, pattern, replacement, flags', replaced),
  ],
  matches: [ofTexts('input, pattern', (text, pattern) => matched(text, pattern, '')), ofTexts('input, pattern, flags', matched)],
  split: [
    ofTexts('string, delimiter', (text, delimiter) => {
      const compiled = compilePattern(delimiter, '');
      return compiled instanceof Refusal ? compiled : compiled.split(text);
    }),
  ],
  extract: [
    ofTexts('input, pattern', (text, pattern) => {
      const compiled = compilePattern(pattern, '');
      return compiled instanceof Refusal ? compiled : compiled.allIn(text);
    }),
  ],
};

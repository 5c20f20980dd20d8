import { add, compareNumbers, isNumber, type FeelNumber } from '../values/number';
import { equal } from '../values/equality';
import type { Run } from '../run';
import { textOf } from '../values/text';
import type { FeelContext, FeelValue } from '../values/value';
import { numberWeight } from '../values/weight';
import { Undecidable } from './evaluation';
import type { Aggregation, DecisionTable, Output } from './logic';

type Answers = readonly FeelContext[];

/** One answer out of those of the matching rules, of which there is at least one. */
export function applyHitPolicy({ hitPolicy, aggregation, outputs }: DecisionTable, answers: Answers, run: Run): FeelValue {
  switch (hitPolicy) {
    case 'UNIQUE':
      return unique(answers, run);
    case 'ANY':
      return any(answers, run);
    case 'FIRST':
      return single(answers[0]);
    case 'PRIORITY':
      return single(byPriority(answers, outputs, run)[0]);
    case 'OUTPUT ORDER':
      return byPriority(answers, outputs, run).map(single);
    case 'RULE ORDER':
      return answers.map(single);
    case 'COLLECT':
      return aggregation ? aggregated(aggregation, answers, run) : answers.map(single);
  }
}

function unique(answers: Answers, run: Run): FeelValue {
  if (answers.length > 1) {
    throw new Undecidable(`multiple values aren't allowed for UNIQUE hit policy. found: '${listed(answers, run)}'`);
  }
  return single(answers[0]);
}

function any(answers: Answers, run: Run): FeelValue {
  const different = answers.filter((answer, index) => answers.findIndex((other) => equal(other, answer, run)) === index);
  if (different.length > 1) {
    throw new Undecidable(`different values aren't allowed for ANY hit policy. found: '${listed(different, run)}'`);
  }
  return single(answers[0]);
}

/** The value of the only output, or all of them with their names. */
function single(answer: FeelContext = {}): FeelValue {
  const values = Object.values(answer);
  return values.length === 1 ? (values[0] ?? null) : answer;
}

function listed(answers: Answers, run: Run): string {
  const maps = answers.map((answer) => {
    const entries = Object.entries(answer).map(([name, value]) => `${name} -> ${textOf(value, run)}`);
    return `Map(${entries.join(', ')})`;
  });
  return `List(${maps.join(', ')})`;
}

/** By the place of each output among its possible values; what is not among them comes last. */
function byPriority(answers: Answers, outputs: readonly Output[], run: Run): Answers {
  return [...answers].sort((x, y) => {
    for (const output of outputs) {
      const difference = priority(x, output, run) - priority(y, output, run);
      if (Number.isFinite(difference) && difference !== 0) return difference;
      if (priority(x, output, run) !== priority(y, output, run)) return priority(x, output, run) === Infinity ? 1 : -1;
    }
    return 0;
  });
}

function priority(answer: FeelContext, { name, priorities }: Output, run: Run): number {
  const value = answer[name] ?? null;
  run.step(2 + priorities.length);
  const text = typeof value === 'string' ? value : textOf(value, run);
  const place = priorities.indexOf(text);
  return place < 0 ? Infinity : place;
}

const aggregators: Record<Aggregation, (numbers: readonly FeelNumber[]) => FeelNumber> = {
  SUM: (numbers) => numbers.reduce(add, 0),
  MIN: (numbers) => numbers.reduce((least, number) => (compareNumbers(number, least) < 0 ? number : least)),
  MAX: (numbers) => numbers.reduce((most, number) => (compareNumbers(number, most) > 0 ? number : most)),
  COUNT: (numbers) => numbers.length,
};

function aggregated(aggregation: Aggregation, answers: Answers, run: Run): FeelValue {
  if (aggregation === 'COUNT') return answers.length;
  const values = answers.map(single);
  const numbers = values.filter(isNumber);
  for (const number of numbers) run.step(1 + numberWeight(number));
  const other = values.find((value) => !isNumber(value));
  if (other !== undefined) throw new Undecidable(`expected number but found '${textOf(other, run)}'`);
  return aggregators[aggregation](numbers);
}

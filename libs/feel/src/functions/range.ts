import { order } from '../values/order';
import { FeelRange, type FeelValue } from '../values/value';
import { weightOf } from '../values/weight';
import { type BuiltIn, type BuiltIns, define } from './built-in';

/** A point is the range from itself to itself. */
function asRange(value: FeelValue): FeelRange {
  return value instanceof FeelRange ? value : new FeelRange(value, value, true, true);
}

class Incomparable extends Error {}

function compare(x: FeelValue, y: FeelValue): number {
  const which = typeof x === 'string' ? undefined : order(x, y);
  if (which === undefined) throw new Incomparable();
  return which;
}

type Shape = 'point' | 'range';

const RELATION = 15;

function relation(shapes: readonly [Shape, Shape][], holds: (x: FeelRange, y: FeelRange) => boolean): readonly BuiltIn[] {
  return shapes.map((own) =>
    define(namesOf(own), ([x = null, y = null], run) => {
      for (const end of [x, y].map(asRange)) run.step(RELATION + 4 * (weightOf(end.start) + weightOf(end.end)));
      const given = [shapeOf(x), shapeOf(y)];
      if (!shapes.some((shape) => shape[0] === given[0] && shape[1] === given[1])) return undefined;
      try {
        return holds(asRange(x), asRange(y));
      } catch (error) {
        if (error instanceof Incomparable) return undefined;
        throw error;
      }
    }),
  );
}

function namesOf([x, y]: readonly [Shape, Shape]): string {
  return x === y ? `${x}1, ${y}2` : `${x}, ${y}`;
}

function shapeOf(value: FeelValue): Shape {
  return value instanceof FeelRange ? 'range' : 'point';
}

const RANGES: readonly [Shape, Shape][] = [['range', 'range']];
const POINT_IN_RANGE: readonly [Shape, Shape][] = [...RANGES, ['point', 'range']];
const RANGE_HAS_POINT: readonly [Shape, Shape][] = [...RANGES, ['range', 'point']];
const ANYTHING: readonly [Shape, Shape][] = [...POINT_IN_RANGE, ['range', 'point'], ['point', 'point']];
const SAME: readonly [Shape, Shape][] = [...RANGES, ['point', 'point']];

function before(x: FeelRange, y: FeelRange): boolean {
  const which = compare(x.end, y.start);
  return which < 0 || (which === 0 && !(x.endIncluded && y.startIncluded));
}

function startsBefore(x: FeelRange, y: FeelRange): number {
  return compare(x.start, y.start) || Number(y.startIncluded) - Number(x.startIncluded);
}

function endsAfter(x: FeelRange, y: FeelRange): number {
  return compare(x.end, y.end) || Number(x.endIncluded) - Number(y.endIncluded);
}

function meets(x: FeelRange, y: FeelRange): boolean {
  return x.endIncluded && y.startIncluded && compare(x.end, y.start) === 0;
}

function overlaps(x: FeelRange, y: FeelRange): boolean {
  return !before(x, y) && !before(y, x);
}

function overlapsBefore(x: FeelRange, y: FeelRange): boolean {
  return startsBefore(x, y) < 0 && overlaps(x, y) && endsAfter(x, y) <= 0;
}

function includes(x: FeelRange, y: FeelRange): boolean {
  return startsBefore(x, y) <= 0 && endsAfter(x, y) >= 0;
}

function finishes(x: FeelRange, y: FeelRange): boolean {
  return x.endIncluded === y.endIncluded && compare(x.end, y.end) === 0 && startsBefore(x, y) >= 0;
}

function starts(x: FeelRange, y: FeelRange): boolean {
  return x.startIncluded === y.startIncluded && compare(x.start, y.start) === 0 && endsAfter(x, y) <= 0;
}

export const rangeFunctions: BuiltIns = {
  before: relation(ANYTHING, before),
  after: relation(ANYTHING, (x, y) => before(y, x)),
  meets: relation(RANGES, meets),
  'met by': relation(RANGES, (x, y) => meets(y, x)),
  overlaps: relation(RANGES, overlaps),
  'overlaps before': relation(RANGES, overlapsBefore),
  'overlaps after': relation(RANGES, (x, y) => endsAfter(x, y) > 0 && overlaps(x, y) && startsBefore(x, y) >= 0),
  finishes: relation(POINT_IN_RANGE, finishes),
  'finished by': relation(RANGE_HAS_POINT, (x, y) => finishes(y, x)),
  includes: relation(RANGE_HAS_POINT, includes),
  during: relation(POINT_IN_RANGE, (x, y) => includes(y, x)),
  starts: relation(POINT_IN_RANGE, starts),
  'started by': relation(RANGE_HAS_POINT, (x, y) => starts(y, x)),
  coincides: relation(SAME, (x, y) => startsBefore(x, y) === 0 && endsAfter(x, y) === 0),
};

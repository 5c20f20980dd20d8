export { Decimal } from './values/decimal';
export { FeelDate } from './values/date';
export { FeelDateTime } from './values/date-time';
export { DayTimeDuration, YearMonthDuration } from './values/duration';
export { FeelTime } from './values/time';
export { FeelFunction, FeelRange, type FeelContext, type FeelValue, type Kind, kindOf } from './values/value';
export { type FeelNumber, isNumber, isWhole, numberText, toInt, toLong } from './values/number';
export { doubleText, inBasicPlane, type JsonValue, parseJson, toJson, toJsonText } from './values/json';
export {
  parseDate,
  parseDateTime,
  parseDayTimeDuration,
  parseDuration,
  parseInstant,
  parseYearMonthDuration,
} from './values/parse-temporal';
export { type ResultType, resultTypeOf } from './values/result-type';
export { type Budget, DEFAULT_BUDGET, type RunOptions, type Warning, type WarningType } from './run';
export type { Scope } from './scope';
export { ParseFailure } from './syntax/parse';
export { functionNames } from './functions/index';
export {
  type Evaluated,
  EvaluationFailure,
  Expression,
  UnaryTests,
  parseExpression,
  parseFeel,
  parseUnaryTests,
} from './expression';
export { DecisionModel } from './dmn/decision-model';
export {
  DecisionFailure,
  type DecisionResult,
  type EvaluatedDecision,
  type EvaluatedInput,
  type EvaluatedOutput,
  type MatchedRule,
} from './dmn/evaluated';
export { parseDmn } from './dmn/read-model';

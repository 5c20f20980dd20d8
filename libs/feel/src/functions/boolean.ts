import { type BuiltIns, Refusal, define } from './built-in';

const NOT_FULFILLED = 'The condition is not fulfilled';

export const booleanFunctions: BuiltIns = {
  not: [define('negand', ([value]) => (typeof value === 'boolean' ? !value : null))],
  'is defined': [define('value', ([value]) => value !== null)],
  'get or else': [define('value, default', ([value, otherwise]) => value ?? otherwise)],
  assert: [
    define('value, condition', ([value, condition]) => (condition === true ? value : new Refusal(NOT_FULFILLED))),
    define('value, condition, cause', ([value, condition, cause]) =>
      condition === true ? value : new Refusal(typeof cause === 'string' ? cause : NOT_FULFILLED),
    ),
  ],
};

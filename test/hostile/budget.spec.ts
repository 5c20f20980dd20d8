import { EvaluationFailure, ParseFailure, parseExpression, toJsonText } from '@libs/feel';

import { hostileFeel } from './hostile-feel';

const nothing = { get: () => undefined };

/** A step is some 10 ns, so this takes no time at all if all that is done is paid for, and no end if something is not. */
describe('Each hostile expression, given a tenth of what others get,', () => {
  it.each(hostileFeel.map((feel) => [feel.slice(0, 70), feel]))('%s is refused, stops or answers something small', (_, feel) => {
    const expression = parseExpression(`=${feel}`);
    if (expression instanceof ParseFailure) return expect(expression.message).toMatch(/^failed to parse expression/);

    const result = expression.evaluate(nothing, { now: 0, budget: { steps: 12_000 } });
    if (result instanceof EvaluationFailure) return expect(result.message).toMatch(/^failed to evaluate expression/);
    return expect(toJsonText(result.value).length).toBeLessThan(100_000);
  });
});

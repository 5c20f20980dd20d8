import { element, flow, zeebe } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const dmn = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="limits" name="limits" namespace="http://camunda.org/schema/1.0/dmn">
<decision id="days" name="days"><decisionTable id="t" hitPolicy="UNIQUE"><input id="i"><inputExpression id="ie"><text>kind</text></inputExpression></input><output id="o" name="days"/>
<rule id="r"><inputEntry id="c"><text>"complaint"</text></inputEntry><outputEntry id="v"><text>5</text></outputEntry></rule></decisionTable></decision></definitions>`;
const process = [
  element('startEvent', 's'),
  element('businessRuleTask', 'R', { extensions: zeebe('calledDecision', { decisionId: 'days', resultVariable: 'allowed' }) }),
  flow('s', 'R'),
];

verifyElement('businessRuleTask', {
  process,
  resources: [{ name: 'limits.dmn', content: dmn }],
  cases: [
    {
      it: 'keeps what the decision says',
      given: { kind: 'complaint' },
      expected: { ends: true, variables: { kind: 'complaint', allowed: 5 } },
    },
    {
      it: 'keeps null when no rule fits',
      given: { kind: 'praise' },
      expected: { ends: true, variables: { kind: 'praise', allowed: null } },
    },
  ],
});

verifyElement('businessRuleTask', {
  process,
  cases: [
    {
      it: 'makes an incident when the decision is not there',
      expected: { fails: ['CALLED_DECISION_ERROR', "Expected to evaluate decision 'days', but no decision found for id 'days'"] },
    },
  ],
});

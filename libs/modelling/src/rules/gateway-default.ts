import type { Rule } from './rule';

/** A choice without a default stops the case with an incident as soon as an unknown code comes. */
export const gatewayDefault: Rule = ({ elements }) =>
  [...elements.values()]
    .filter(({ type, id, facts }) => {
      const ways = [...elements.values()].filter((flow) => flow.type === 'sequenceFlow' && flow.facts.get('sourceRef') === id);
      return type === 'exclusiveGateway' && ways.length > 1 && !facts.has('default');
    })
    .map(({ id, name }) => ({
      rule: 'gateway-default',
      severity: 'error',
      elementId: id,
      message: { zh: `判断“${name}”没有默认出口`, en: `The choice "${name}" has no default way` },
      why: { zh: '遇到未知代码时案件会停住', en: 'With an unknown code the case stops' },
      fix: { zh: '把对用户影响最小的出口设为默认', en: 'Make the way that harms the customer least the default' },
    }));

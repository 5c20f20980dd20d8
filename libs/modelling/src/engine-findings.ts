import { Linter } from 'bpmnlint';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver';

import type { Diagram } from './diagram';
import { bpmnRules, zeebeRules } from './engine-rules';
import type { Finding } from './finding';

const VERSION = '8.5';

/**
 * What Zeebe 8.5 would refuse at deployment.
 *
 * Why not @camunda/linting: it can be loaded by a bundler only; these are the same rules, and they run on the server too.
 */
export async function engineFindings(diagram: Diagram): Promise<Finding[]> {
  const reports = await new Linter({ config, resolver: new StaticResolver(cache) }).lint(diagram.root);
  return Object.entries(reports).flatMap(([rule, found]) =>
    found.map(({ id, message, category }) => ({
      rule: rule.replace('camunda-compat/', ''),
      severity: category === 'error' || category === 'rule-error' ? 'error' : 'warning',
      elementId: id,
      message: { zh: `引擎不接受:${message}`, en: message },
      why: { zh: '引擎在部署时会拒绝', en: 'The engine would refuse it at deployment' },
    })),
  );
}

const config = {
  rules: {
    ...Object.fromEntries(Object.keys(bpmnRules).map((name) => [name, 'error'])),
    ...Object.fromEntries(Object.keys(zeebeRules).map((name) => [`camunda-compat/${name}`, ['error', { version: VERSION }]])),
  },
};

const cache = {
  ...Object.fromEntries(Object.entries(bpmnRules).map(([name, rule]) => [`rule:bpmnlint/${name}`, rule])),
  ...Object.fromEntries(Object.entries(zeebeRules).map(([name, rule]) => [`rule:bpmnlint-plugin-camunda-compat/${name}`, rule])),
};

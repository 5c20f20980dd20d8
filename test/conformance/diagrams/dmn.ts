import type { File } from './process';
import { escaped, xml } from './xml';

export interface Table {
  readonly hit?: string;
  readonly aggregation?: string;
  /** Input expressions. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** A row: the input entries, then the output entries. */
  readonly rules: readonly (readonly string[])[];
  readonly requires?: readonly string[];
}

const requirements = (id: string, requires: readonly string[] = []) =>
  requires
    .map((each, at) => xml('informationRequirement', { id: `${id}_needs_${at}` }, xml('requiredDecision', { href: `#${each}` })))
    .join('');
const text = (value: string) => xml('text', {}, escaped(value));

export function table(id: string, { hit = 'UNIQUE', aggregation, inputs, outputs, rules, requires }: Table): string {
  const body =
    inputs
      .map((each, at) =>
        xml('input', { id: `${id}_in_${at}`, label: each }, xml('inputExpression', { id: `${id}_ie_${at}` }, text(each))),
      )
      .join('') +
    outputs.map((name, at) => xml('output', { id: `${id}_out_${at}`, name })).join('') +
    rules
      .map((rule, row) =>
        xml(
          'rule',
          { id: `${id}_rule_${row}` },
          rule
            .map((entry, at) =>
              xml(
                at < inputs.length ? 'inputEntry' : 'outputEntry',
                { id: `${id}_${row}_${at}` },
                `<text>${escaped(entry)}</text>`,
              ),
            )
            .join(''),
        ),
      )
      .join('');
  return xml(
    'decision',
    { id, name: id },
    requirements(id, requires) + xml('decisionTable', { id: `${id}_table`, hitPolicy: hit, aggregation }, body),
  );
}

export const literal = (id: string, expression: string, requires: readonly string[] = []) =>
  xml(
    'decision',
    { id, name: id },
    xml('variable', { id: `${id}_variable`, name: id }) +
      requirements(id, requires) +
      xml('literalExpression', { id: `${id}_literal` }, text(expression)),
  );

/** A DMN file: a decision requirements graph of these decisions. */
export const dmn = (decisions: readonly string[], id = 'drg~'): File => ({
  name: `${id}.dmn`,
  content: `<?xml version="1.0" encoding="UTF-8"?>\n${xml('definitions', { xmlns: 'https://www.omg.org/spec/DMN/20191111/MODEL/', id, name: id, namespace: 'http://weir.example/conformance' }, decisions.join(''))}`,
});

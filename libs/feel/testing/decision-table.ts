/** A decision table for tests: one input `x`, cells as they are written. */
export interface TableSketch {
  readonly hitPolicy?: string;
  readonly aggregation?: string;
  readonly input?: string;
  readonly outputs?: readonly { readonly name: string; readonly values?: string; readonly otherwise?: string }[];
  readonly rules: readonly (readonly [test: string, ...outputs: string[]])[];
}

const text = (content: string) => `<text>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;

export function definitions(content: string): string {
  return `<?xml version="1.0"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg" name="Graph" namespace="ns">${content}</definitions>`;
}

export function aDecisionTable({ hitPolicy, aggregation, input = 'x', outputs = [{ name: 'o' }], rules }: TableSketch): string {
  const head = [hitPolicy && ` hitPolicy="${hitPolicy}"`, aggregation && ` aggregation="${aggregation}"`]
    .map((part) => part ?? '')
    .join('');
  const columns = outputs.map(
    ({ name, values, otherwise }, index) =>
      `<output id="o${index}" name="${name}">${values ? `<outputValues id="ov${index}">${text(values)}</outputValues>` : ''}` +
      `${otherwise ? `<defaultOutputEntry id="od${index}">${text(otherwise)}</defaultOutputEntry>` : ''}</output>`,
  );
  const rows = rules.map(
    ([test, ...answers], row) =>
      `<rule id="r${row}"><inputEntry id="i${row}">${text(test)}</inputEntry>` +
      `${answers.map((answer, column) => `<outputEntry id="e${row}${column}">${text(answer)}</outputEntry>`).join('')}</rule>`,
  );
  return definitions(
    `<decision id="dec" name="Dec"><decisionTable id="dt"${head}><input id="in"><inputExpression id="ie">${text(input)}</inputExpression></input>${columns.join('')}${rows.join('')}</decisionTable></decision>`,
  );
}

import type { Message } from '../play/gateway';
import type { Played } from '../play/play';
import { compare, shown, variablesShown } from './values';

/** JSON inside replies, compared by value. */
const DOCUMENTS = new Set(['variables', 'customHeaders', 'decisionOutput', 'output', 'inputValue', 'outputValue']);

/**
 * What a client can observe: the answer of each step and the jobs that it was offered; at the end the instances, the variables
 * at their root and the open incidents. Texts of refusals are left to `sayings`.
 */
export function outcomeOf({ outcomes, world, texts }: Played): string[] {
  const instances = new Map<number, string>();
  const variables = new Map<string, string>();
  const incidents = new Map<number, string>();
  for (const { record } of world.records) {
    const { key, valueType, intent, value } = record;
    if (valueType === 'PROCESS_INSTANCE' && value['bpmnElementType'] === 'PROCESS')
      instances.set(key, `${String(value['bpmnProcessId'])} v${String(value['version'])} ${intent.replace('ELEMENT_', '')}`);
    if (valueType === 'VARIABLE' && value['scopeKey'] === value['processInstanceKey'])
      variables.set(
        `${String(value['scopeKey'])} ${String(value['name'])}`,
        `${String(value['bpmnProcessId'])} ${String(value['name'])} = ${variablesShown(String(value['value']), texts)}`,
      );
    if (valueType === 'INCIDENT' && intent === 'CREATED')
      incidents.set(key, `${String(value['errorType'])} at ${String(value['elementId'])}`);
    if (valueType === 'INCIDENT' && intent === 'RESOLVED') incidents.delete(key);
  }
  return [
    ...outcomes.flatMap(({ says, outcome }, at) => [
      `${at} ${says}: ${outcome.code}${replyShown(outcome.reply)}`,
      ...(outcome.acts ?? []).map((told) => ` ${told}`),
      ...(outcome.jobs ?? []).map((job) => ` ${jobShown(job)}`).sort(),
    ]),
    ...sorted(instances, 'instance'),
    ...sorted(variables, 'variable'),
    ...sorted(incidents, 'incident'),
  ].map((line) => texts.masked(line));

  function replyShown(reply: Message | undefined): string {
    const text = reply ? shown(documentsInOrder(reply), texts) : '{}';
    return text === '{}' ? '' : ` ${text}`;
  }
  function documentsInOrder(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(documentsInOrder);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        DOCUMENTS.has(name) ? variablesShown(String(each), texts) : name === 'failureMessage' ? '' : documentsInOrder(each),
      ]),
    );
  }
  function jobShown(job: Message): string {
    const { type, elementId, processDefinitionVersion, retries, worker, customHeaders } = job;
    const documents = `${variablesShown(String(customHeaders), texts)} ${variablesShown(String(job['variables']), texts)}`;
    return `job ${String(type)} of ${String(elementId)} v${String(processDefinitionVersion)}, ${String(retries)} retries, ${String(worker)}: ${documents}`;
  }
}

const sorted = (of: ReadonlyMap<unknown, string>, what: string) =>
  [...of.values()].sort(compare).map((each) => `${what} ${each}`);

/** What the refusals say, in the engine's own words. */
export function sayingsOf({ outcomes, texts }: Played): string[] {
  return outcomes.flatMap(({ says, outcome }, at) =>
    outcome.text ? [`${at} ${says}: ${inOneOrder(texts.masked(outcome.text))}`] : [],
  );
}

/** A broker that fails itself prints the record it worked on, with keys, times and what of it fits. */
const PRINTED_RECORD = /TypedRecordImpl\{[^]*\}(?=' without errors)/;

/** The broker tells the faults of a diagram, and the names of the known element types, in hash order. */
function inOneOrder(text: string): string {
  const [head = '', ...faults] = text.replace(PRINTED_RECORD, '…').split(/(?=- Element: )/);
  const named = (list: string) => list.split(', ').sort(compare).join(', ');
  return [head, ...faults.map((fault) => fault.trim()).sort(compare)].join('\n').replace(/(?<=\[)[^\]]+(?=\])/g, named);
}

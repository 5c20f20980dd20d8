import { type Activity, activity, serviceTask } from './activities';
import { startEvent, endEvent } from './events';
import { ITSELF, type Part, part } from './part';
import { type Attributes, escaped, xml } from './xml';

/** A file as it is deployed. A `~` in any text becomes what is this play's own, so plays never meet. */
export interface File {
  readonly name: string;
  readonly content: string;
}

export type Parts = Readonly<Record<string, Part>>;

/**
 * Elements by id, and the flows among them, one text a path: 'start > a > end', 'g > a if =x > 1', 'g > b otherwise',
 * 'undo .. handler' (an association). What is not in `parts` is a start or end event if it is called so, else a service task.
 */
export interface Scope {
  readonly content: string;
  readonly roots: Readonly<Record<string, string>>;
}

interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly condition?: string;
  readonly otherwise?: boolean;
}

export function scope(paths: readonly string[], parts: Parts = {}): Scope {
  const flows = numbered(paths.filter((path) => !path.includes(' .. ')).flatMap(flowsOf));
  const associations = paths.flatMap((path) => (path.includes(' .. ') ? [path.split(' .. ') as [string, string]] : []));
  const named = [...flows.flatMap(({ from, to }) => [from, to]), ...associations.flat()];
  const all: Parts = { ...Object.fromEntries(named.map((id) => [id, implied(id)])), ...parts };
  const content =
    Object.entries(all)
      .map(([id, each]) => element(id, each, flows))
      .join('') +
    flows.map(flowText).join('') +
    associations
      .map(([sourceRef, targetRef]) =>
        xml('bpmn:association', { id: `${sourceRef}..${targetRef}`, sourceRef, targetRef, associationDirection: 'One' }),
      )
      .join('');
  return { content, roots: Object.assign({}, ...Object.values(all).map(({ roots }) => roots)) as Record<string, string> };
}

function implied(id: string): Part {
  if (id.startsWith('start')) return startEvent();
  return id.startsWith('end') ? endEvent() : serviceTask();
}

function flowsOf(path: string): Omit<Flow, 'id'>[] {
  const [, from, to, otherwise, condition] = /^(\S+) > (\S+) (?:(otherwise)|if (.*))$/s.exec(path) ?? [];
  if (from !== undefined && to !== undefined)
    return [
      { from, to, ...(condition === undefined ? {} : { condition }), ...(otherwise === undefined ? {} : { otherwise: true }) },
    ];
  const ids = path.split(' > ');
  return ids.slice(1).map((id, at) => ({ from: ids[at] ?? '', to: id }));
}

/** A second flow between the same two elements has a name of its own. */
function numbered(flows: readonly Omit<Flow, 'id'>[]): Flow[] {
  const seen = new Map<string, number>();
  return flows.map((flow) => {
    const name = `${flow.from}-${flow.to}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...flow, id: count === 1 ? name : `${name}-${count}` };
  });
}

const flowText = ({ id, from, to, condition }: Flow) =>
  xml(
    'bpmn:sequenceFlow',
    { id, sourceRef: from, targetRef: to },
    condition === undefined ? '' : xml('bpmn:conditionExpression', { 'xsi:type': 'bpmn:tFormalExpression' }, escaped(condition)),
  );

function element(id: string, { tag, attributes, extensions, content }: Part, flows: readonly Flow[]): string {
  const ends = (kind: 'incoming' | 'outgoing', end: 'to' | 'from') =>
    flows.flatMap((flow) => (flow[end] === id ? [xml(`bpmn:${kind}`, {}, flow.id)] : [])).join('');
  const own = extensions.replaceAll(ITSELF, id);
  const byDefault = flows.find((flow) => flow.from === id && flow.otherwise);
  return xml(
    `bpmn:${tag}`,
    { id, default: byDefault?.id, ...attributes },
    (own && xml('bpmn:extensionElements', {}, own)) +
      ends('incoming', 'to') +
      ends('outgoing', 'from') +
      content.replaceAll(ITSELF, id),
  );
}

export const subProcess = (paths: readonly string[], parts: Parts = {}, own: Activity = {}) =>
  activity('subProcess', own, scope(paths, parts));

/** The start event's kind is what the sub-process waits for. */
export const eventSubProcess = (paths: readonly string[], parts: Parts) =>
  part('subProcess', { attributes: { triggeredByEvent: true }, ...scope(paths, parts) });

export interface Process extends Scope {
  readonly id: string;
  readonly attributes: Attributes;
}

export const process = (
  paths: readonly string[],
  parts: Parts = {},
  { id = 'p~', ...attributes }: Attributes & { readonly id?: string } = {},
): Process => ({
  id,
  attributes,
  ...scope(paths, parts),
});

/** A BPMN file with these processes. */
export function bpmn(
  processes: readonly Process[],
  name = `${processes[0]?.id ?? 'none'}.bpmn`,
  roots: Readonly<Record<string, string>> = {},
): File {
  const all = Object.assign({}, ...processes.map((each) => each.roots), roots) as Record<string, string>;
  const content = processes.map(({ id, attributes, content }) =>
    xml('bpmn:process', { id, isExecutable: true, ...attributes }, content),
  );
  return {
    name,
    content: `<?xml version="1.0" encoding="UTF-8"?>\n${xml(
      'bpmn:definitions',
      {
        'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xmlns:zeebe': 'http://camunda.org/schema/zeebe/1.0',
        id: 'definitions',
        targetNamespace: 'http://weir.example/conformance',
      },
      Object.values(all).join('') + content.join(''),
    )}`,
  };
}

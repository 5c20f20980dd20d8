import { Expression } from '@libs/feel';

import { mappingsOf } from '../mappings';
import type { FlowNode, JobDefinition, Loop } from './model';
import { bpmnChildren, extensions, type Problems } from './problems';
import type { XmlElement } from './xml';

/** `zeebe:ioMapping` of any element. */
export function readMappings(node: FlowNode, xml: XmlElement, problems: Problems): void {
  for (const mapping of extensions(xml, 'ioMapping')) {
    node.inputs = read(node, mapping, 'input', problems);
    node.outputs = read(node, mapping, 'output', problems);
  }
}

function read(node: FlowNode, mapping: XmlElement, side: 'input' | 'output', problems: Problems) {
  const place = `${node.id} > extensionElements > ioMapping > ${side}`;
  const pairs = mapping.children
    .filter((child) => child.name === side)
    .map((child) => ({ source: child.attributes.get('source') ?? '', target: child.attributes.get('target') ?? '' }));
  if (pairs.length === 0) return undefined;

  const mappings = mappingsOf(pairs, side);
  if (!('fault' in mappings)) return mappings;
  problems.add(place, mappings.fault);
  return undefined;
}

/** `zeebe:taskDefinition` with its headers. */
export function readJob(node: FlowNode, xml: XmlElement, problems: Problems): JobDefinition | undefined {
  const [definition] = extensions(xml, 'taskDefinition');
  const type = definition?.attributes.get('type') ?? '';
  if (!definition) return undefined;
  const place = `${node.id} > extensionElements > taskDefinition`;
  return {
    type: problems.value(place, type) ?? Expression.ofText(type),
    retries: problems.value(place, definition.attributes.get('retries') || '3') ?? Expression.ofText('3'),
    headers: readHeaders(xml),
  };
}

/** `zeebe:executionListeners`: jobs that are done before and after the element's own. */
export function readListeners(node: FlowNode, xml: XmlElement, problems: Problems): void {
  const listeners = extensions(xml, 'executionListeners').flatMap((holder) => holder.children);
  const of = (eventType: string) =>
    listeners
      .filter((listener) => listener.attributes.get('eventType') === eventType)
      .map(({ attributes }): JobDefinition => {
        const place = `${node.id} > extensionElements > executionListeners > executionListener`;
        return {
          type: problems.value(place, attributes.get('type') ?? '') ?? Expression.ofText(''),
          retries: problems.value(place, attributes.get('retries') ?? '3') ?? Expression.ofText('3'),
          headers: {},
        };
      });
  node.startListeners = of('start');
  node.endListeners = of('end');
}

export function readHeaders(xml: XmlElement): Readonly<Record<string, string>> {
  const headers = extensions(xml, 'taskHeaders').flatMap((holder) => holder.children);
  return Object.fromEntries(
    headers
      .map((header) => [header.attributes.get('key') ?? '', header.attributes.get('value') ?? ''])
      .filter(([key, value]) => key !== '' && value !== ''),
  );
}

/** `multiInstanceLoopCharacteristics` of an activity. */
export function readLoop(node: FlowNode, xml: XmlElement, problems: Problems): Loop | undefined {
  const [loop] = bpmnChildren(xml, 'multiInstanceLoopCharacteristics');
  if (!loop) return undefined;
  const [characteristics] = extensions(loop, 'loopCharacteristics');
  const place = `${node.id} > multiInstanceLoopCharacteristics`;
  if (!characteristics) return undefined;
  const inputCollection = characteristics.attributes.get('inputCollection') ?? '';
  const outputCollection = characteristics.attributes.get('outputCollection');
  const outputElement = characteristics.attributes.get('outputElement');
  const collection = problems.value(`${place} > extensionElements > loopCharacteristics`, inputCollection);
  const condition = bpmnChildren(loop, 'completionCondition')[0]?.text.trim();
  return (
    collection && {
      isSequential: loop.attributes.get('isSequential') === 'true',
      inputCollection: collection,
      inputElement: characteristics.attributes.get('inputElement') || undefined,
      outputCollection: outputCollection || undefined,
      outputElement: outputElement ? problems.value(place, outputElement) : undefined,
      outputVariable:
        outputElement && /^=\s*[a-zA-Z_][a-zA-Z0-9_]*\s*$/.test(outputElement) ? outputElement.slice(1).trim() : undefined,
      completionCondition: condition ? problems.value(`${place} > completionCondition`, condition) : undefined,
    }
  );
}

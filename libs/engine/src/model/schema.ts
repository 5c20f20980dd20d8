import { BPMN } from './problems';
import type { XmlElement } from './xml';

/**
 * What the schema of BPMN refuses before anybody looks at the process: another kind of file, ids that are used twice, and
 * references to nothing, in the words of Zeebe's validator. `lines` is where the file ends.
 */
export function schemaFault(root: XmlElement, lines: number): string | undefined {
  if (root.name !== 'definitions' || root.namespace !== BPMN)
    return fault(root.line, `cvc-elt.1.a: Cannot find the declaration of element '${root.name}'.`);
  const ids = new Set<string>();
  const references: string[] = [];
  const twice = collect(root, ids, references);
  if (twice) return fault(twice.line, `cvc-id.2: There are multiple occurrences of ID value '${twice.attributes.get('id')}'.`);
  const dangling = references.find((id) => !ids.has(id));
  return dangling === undefined ? undefined : fault(lines, `cvc-id.1: There is no ID/IDREF binding for IDREF '${dangling}'.`);
}

function collect(element: XmlElement, ids: Set<string>, references: string[]): XmlElement | undefined {
  const { namespace, attributes, name, children } = element;
  if (namespace === BPMN) {
    const id = attributes.get('id');
    if (id !== undefined && ids.has(id)) return element;
    if (id !== undefined) ids.add(id);
    const ends = name === 'sequenceFlow' ? ['sourceRef', 'targetRef'] : ['default'];
    references.push(...ends.flatMap((end) => attributes.get(end) ?? []));
  }
  for (const child of children) {
    const twice = collect(child, ids, references);
    if (twice) return twice;
  }
  return undefined;
}

function fault(line: number, message: string): string {
  return `Error: URI=null Line=${line}: ${message}`;
}

import { BPMN } from './problems';
import { schemaTypeOf } from './schema-types';
import type { XmlElement } from './xml';

/**
 * What the schema of BPMN refuses before anybody looks at the process: another kind of file, unknown attributes, children out of
 * order, ids that are used twice, and references to nothing, in the words of Zeebe's validator. `lines` is where the file ends.
 */
export function schemaFault(root: XmlElement, lines: number): string | undefined {
  if (root.name !== 'definitions' || root.namespace !== BPMN)
    return fault(root.line, `cvc-elt.1.a: Cannot find the declaration of element '${root.name}'.`);
  const ids = new Set<string>();
  const references: string[] = [];
  const found = firstFault(root, ids, references);
  if (found !== undefined) return found;
  const dangling = references.find((id) => !ids.has(id));
  return dangling === undefined ? undefined : fault(lines, `cvc-id.1: There is no ID/IDREF binding for IDREF '${dangling}'.`);
}

/** As the validator reads: an element, its attributes, its children one by one. What stands in no BPMN is not looked at. */
function firstFault(element: XmlElement, ids: Set<string>, references: string[]): string | undefined {
  const { namespace, attributes, name, children, line, qualified } = element;
  if (namespace !== BPMN) return undefined;
  const type = schemaTypeOf(name);
  const unknown = type && [...attributes.keys()].find((each) => !each.includes(':') && !type.attributes.has(each));
  if (unknown !== undefined && name !== 'extensionElements')
    return fault(line, `cvc-complex-type.3.2.2: Attribute '${unknown}' is not allowed to appear in element '${qualified}'.`);
  const id = attributes.get('id');
  if (id !== undefined && ids.has(id)) return fault(line, `cvc-id.2: There are multiple occurrences of ID value '${id}'.`);
  if (id !== undefined) ids.add(id);
  const ends = name === 'sequenceFlow' ? ['sourceRef', 'targetRef'] : ['default'];
  references.push(...ends.flatMap((end) => attributes.get(end) ?? []));

  let places = type?.places;
  for (const child of children) {
    if (places && child.namespace === BPMN) {
      const at = places.findIndex(({ fits }) => fits(child.name));
      const place = places[at];
      if (!place)
        return misplaced(
          child,
          places.flatMap(({ names }) => names),
        );
      places = places.slice(place.isMany ? at : at + 1);
    }
    const inside = firstFault(child, ids, references);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function misplaced({ line, name, qualified }: XmlElement, expected: readonly string[]): string {
  if (expected.length === 0)
    return fault(
      line,
      `cvc-complex-type.2.4.d: Invalid content was found starting with element '${qualified}'. No child element is expected at this point.`,
    );
  const inBpmn = (each: string) => `"${BPMN}":${each}`;
  return fault(
    line,
    `cvc-complex-type.2.4.a: Invalid content was found starting with element '{${inBpmn(name)}}'. One of '{${expected.map(inBpmn).join(', ')}}' is expected.`,
  );
}

function fault(line: number, message: string): string {
  return `Error: URI=null Line=${line}: ${message}`;
}

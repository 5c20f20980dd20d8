import { BPMN } from './problems';
import { inBpmn, type Place, schemaTypeOf } from './schema-types';
import { faultOfValue, REQUIRED } from './schema-values';
import type { XmlElement } from './xml';

/**
 * What the schema of BPMN refuses before anybody looks at the process: another kind of file, attributes that are unknown, missing
 * or no values of their kind, children out of order, words between them, ids that are used twice, and references to nothing, in
 * the words of Zeebe's validator. `lines` is where the file ends. The file may break off: then what was read is looked at.
 */
export function schemaFault(root: XmlElement, lines: number): string | undefined {
  if (root.name !== 'definitions' || root.namespace !== BPMN)
    return fault(root.line, `cvc-elt.1.a: Cannot find the declaration of element '${root.qualified}'.`);
  const ids = new Set<string>();
  const references: string[] = [];
  const found = firstFault(root, ids, references);
  if (found !== undefined || root.endLine === undefined) return found;
  const dangling = references.find((id) => !ids.has(id));
  return dangling === undefined ? undefined : fault(lines, `cvc-id.1: There is no ID/IDREF binding for IDREF '${dangling}'.`);
}

/** As the validator reads: an element, its attributes, its children one by one. What stands in no BPMN is not looked at. */
function firstFault(element: XmlElement, ids: Set<string>, references: string[]): string | undefined {
  if (element.namespace !== BPMN) return undefined;
  const { name, qualified, children, text, line, endLine } = element;
  const type = schemaTypeOf(name);
  const ofAttributes = faultOfAttributes(element, ids, references);
  if (ofAttributes !== undefined) return fault(line, ofAttributes);

  let places = type?.places;
  for (const child of children) {
    if (places && child.namespace === BPMN) {
      const at = places.findIndex(({ fits }) => fits(child.name));
      const place = places[at];
      if (!place) return misplaced(child, places);
      places = places.slice(place.isMany ? at : at + 1);
    }
    const inside = firstFault(child, ids, references);
    if (inside !== undefined) return inside;
  }
  if (type && !type.isMixed && endLine !== undefined && text.trim() !== '')
    return fault(
      endLine,
      `cvc-complex-type.2.3: Element '${qualified}' cannot have character [children], because the type's content type is element-only.`,
    );
  return undefined;
}

/** In the order of the file; then what is missing. */
function faultOfAttributes(
  { name, qualified, attributes }: XmlElement,
  ids: Set<string>,
  references: string[],
): string | undefined {
  const type = schemaTypeOf(name);
  if (!type || name === 'extensionElements') return undefined;
  for (const [attribute, value] of attributes) {
    if (attribute.includes(':')) continue;
    const known = type.attributes.get(attribute);
    if (!known) return `cvc-complex-type.3.2.2: Attribute '${attribute}' is not allowed to appear in element '${qualified}'.`;
    const wrong = faultOfValue(type.name, known, value);
    if (wrong !== undefined) return wrong;
    if (attribute !== 'id') continue;
    const id = value.trim();
    if (ids.has(id)) return `cvc-id.2: There are multiple occurrences of ID value '${id}'.`;
    ids.add(id);
  }
  const missing = REQUIRED[name]?.find((attribute) => !attributes.has(attribute));
  if (missing !== undefined) return `cvc-complex-type.4: Attribute '${missing}' must appear on element '${qualified}'.`;
  const ends = name === 'sequenceFlow' ? ['sourceRef', 'targetRef'] : ['default'];
  references.push(...ends.flatMap((end) => attributes.get(end)?.trim() ?? []));
  return undefined;
}

function misplaced({ line, name, qualified }: XmlElement, places: readonly Place[]): string {
  const expected = places.flatMap(({ names }) => names);
  if (expected.length === 0)
    return fault(
      line,
      `cvc-complex-type.2.4.d: Invalid content was found starting with element '${qualified}'. No child element is expected at this point.`,
    );
  return fault(
    line,
    `cvc-complex-type.2.4.a: Invalid content was found starting with element '{${inBpmn(name)}}'. One of '{${expected.join(', ')}}' is expected.`,
  );
}

function fault(line: number, message: string): string {
  return `Error: URI=null Line=${line}: ${message}`;
}

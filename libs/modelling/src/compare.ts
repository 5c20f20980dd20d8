import { type Diagram, type DiagramElement, readDiagram } from './diagram';
import { factSentence, kindOf } from './compare-words';
import type { Bilingual } from './finding';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';
/** high: conditions, times, who is called; middle: roles, forms, mappings; low: words; layout: only the drawing. */
export type Risk = 'high' | 'middle' | 'low' | 'layout';

/** One difference between two versions of a diagram, as a sentence and as a place on the canvas. */
export interface Change {
  readonly kind: ChangeKind;
  readonly elementId: string;
  readonly risk: Risk;
  readonly sentence: Bilingual;
  /** What of the element changed, e.g. `name`, `timeDate`, `input caseNo`. */
  readonly fact?: string;
  readonly before?: string;
  readonly after?: string;
}

const ORDER: readonly Risk[] = ['high', 'middle', 'low', 'layout'];

/** All differences, the weightiest first. An element that stands elsewhere and is the same otherwise is only moved. */
export async function compare(oldXml: string, newXml: string): Promise<Change[]> {
  const [before, after] = await Promise.all([readDiagram(oldXml), readDiagram(newXml)]);
  const changes = [...renamed(before, after), ...gone(before, after), ...come(before, after), ...kept(before, after)];
  return changes.sort((one, other) => ORDER.indexOf(one.risk) - ORDER.indexOf(other.risk));
}

function renamed({ processId, processName: was }: Diagram, { processName: is }: Diagram): Change[] {
  if (was === is) return [];
  return [
    {
      kind: 'changed',
      elementId: processId,
      risk: 'low',
      fact: 'name',
      before: was,
      after: is,
      sentence: { zh: `流程改名:${was} → ${is}`, en: `The process is renamed: ${was} → ${is}` },
    },
  ];
}

const gone = (before: Diagram, after: Diagram): Change[] => onlyIn(before, after, 'removed', { zh: '删除', en: 'Removed' });
const come = (before: Diagram, after: Diagram): Change[] => onlyIn(after, before, 'added', { zh: '新增', en: 'Added' });

function onlyIn(one: Diagram, other: Diagram, kind: 'added' | 'removed', word: Bilingual): Change[] {
  return [...one.elements.values()]
    .filter(({ id }) => !other.elements.has(id))
    .map((element) => {
      const [what, title] = [kindOf(element), titleOf(element)];
      return {
        kind,
        elementId: element.id,
        risk: 'high',
        sentence: { zh: `${word.zh}${what.zh}“${title.zh}”`, en: `${word.en} ${what.en} "${title.en}"` },
      };
    });
}

function kept(before: Diagram, after: Diagram): Change[] {
  return [...after.elements.values()].flatMap((element) => {
    const was = before.elements.get(element.id);
    if (!was) return [];

    const changed = factChanges(was, element);
    return changed.length > 0 ? changed : moved(was, element);
  });
}

function factChanges(was: DiagramElement, is: DiagramElement): Change[] {
  const all = (element: DiagramElement) =>
    new Map([['type', element.type], ['name', element.name], ['parentId', element.parentId], ...element.facts]);
  const [old, now] = [all(was), all(is)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((fact) => (old.get(fact) ?? '') !== (now.get(fact) ?? ''))
    .map((fact) => {
      const [before, after] = [old.get(fact) ?? '', now.get(fact) ?? ''];
      return { kind: 'changed', elementId: is.id, fact, before, after, ...factSentence(titleOf(is), fact, before, after) };
    });
}

function moved(was: DiagramElement, is: DiagramElement): Change[] {
  if (JSON.stringify(was.box) === JSON.stringify(is.box)) return [];
  return [
    {
      kind: 'moved',
      elementId: is.id,
      risk: 'layout',
      sentence: { zh: `“${titleOf(is).zh}”只移动了位置`, en: `"${titleOf(is).en}" is only drawn elsewhere` },
    },
  ];
}

/** What a reader of each language calls an element. */
function titleOf({ name, id, facts }: DiagramElement): Bilingual {
  const zh = name || id;
  return { zh, en: facts.get('header en') ?? facts.get('documentation') ?? zh };
}

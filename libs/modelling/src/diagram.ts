import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import modeler from 'modeler-moddle/resources/modeler.json';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

import { type Box, boxesOf } from './boxes';
import { factsOf } from './facts';
import { childrenOf, text } from './moddle';

/** One element of a diagram, with everything the engine reads of it as plain text. */
export interface DiagramElement {
  readonly id: string;
  /** BPMN's name without prefix, e.g. `serviceTask`, `sequenceFlow`. */
  readonly type: string;
  readonly name: string;
  /** The id of the process or sub-process it lies in. */
  readonly parentId: string;
  /** e.g. `jobType`, `input caseNo`, `header en`, `timeDate`, `condition`. */
  readonly facts: ReadonlyMap<string, string>;
  readonly box?: Box;
}

export interface Diagram {
  readonly processId: string;
  readonly processName: string;
  readonly elements: ReadonlyMap<string, DiagramElement>;
  /** The model that the rules of the engine's maker walk through. */
  readonly root: ModdleElement;
  readonly warnings: readonly string[];
}

/** Reads a diagram. A text that is no BPMN throws; what BPMN does not know is a warning. */
export async function readDiagram(xml: string): Promise<Diagram> {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe, modeler }).fromXML(xml);
  const process = childrenOf(rootElement, 'rootElements').find(({ $type }) => $type === 'bpmn:Process');
  if (!process) throw new Error('Expected a process in the diagram, but there is none');

  const elements = new Map<string, DiagramElement>();
  collect(process, boxesOf(rootElement), elements);
  return {
    processId: text(process, 'id'),
    processName: text(process, 'name'),
    elements,
    root: rootElement,
    warnings: warnings.map(({ message }) => message),
  };
}

function collect(scope: ModdleElement, boxes: ReadonlyMap<string, Box>, into: Map<string, DiagramElement>): void {
  for (const element of [...childrenOf(scope, 'flowElements'), ...childrenOf(scope, 'artifacts')]) {
    const id = text(element, 'id');
    const box = boxes.get(id);
    const type = element.$type.replace(/^bpmn:/, '');
    into.set(id, {
      id,
      type: type.charAt(0).toLowerCase() + type.slice(1),
      name: text(element, 'name'),
      parentId: text(scope, 'id'),
      facts: factsOf(element),
      ...(box ? { box } : {}),
    });
    if (element.$type === 'bpmn:SubProcess') collect(element, boxes, into);
  }
}

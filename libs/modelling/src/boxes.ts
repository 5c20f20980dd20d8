import type { ModdleElement } from 'bpmn-moddle';

import { childOf, childrenOf, text } from './moddle';

/** Where an element is drawn. For a flow: its bends, as one text. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bends?: string;
}

/** The place of every drawn element, by the element's id. */
export function boxesOf(root: ModdleElement): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const diagram of childrenOf(root, 'diagrams')) {
    const plane = childOf(diagram, 'plane');
    for (const drawn of plane ? childrenOf(plane, 'planeElement') : []) {
      const of = childOf(drawn, 'bpmnElement');
      const box = drawn.$type === 'bpmndi:BPMNShape' ? shapeOf(drawn) : edgeOf(drawn);
      if (of && box) boxes.set(text(of, 'id'), box);
    }
  }
  return boxes;
}

function shapeOf(shape: ModdleElement): Box | undefined {
  const bounds = childOf(shape, 'bounds');
  if (!bounds) return undefined;

  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((side) => Number(bounds.get(side)));
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}

function edgeOf(edge: ModdleElement): Box {
  const bends = childrenOf(edge, 'waypoint').map((point) => `${text(point, 'x')},${text(point, 'y')}`);
  return { x: 0, y: 0, width: 0, height: 0, bends: bends.join(' ') };
}

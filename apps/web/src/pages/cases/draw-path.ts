import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

import type { DiagramRun } from '../../api/cases';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Shape {
  readonly type: string;
  readonly waypoints?: readonly Point[];
}

interface Canvas {
  addMarker(id: string, name: string): void;
  removeMarker(id: string, name: string): void;
}

interface Overlays {
  add(id: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }): void;
  remove(filter: { type: string }): void;
}

const TYPE = 'weir-path';

/** Draws the path taken: numbers on the flows in order, how often at the steps, a ring where it stands, a triangle where it stuck. Gives the way to undo it. */
export function drawPath(viewer: NavigatedViewer, run: DiagramRun, calls: readonly string[]): () => void {
  const canvas = viewer.get<Canvas>('canvas');
  const overlays = viewer.get<Overlays>('overlays');
  const shapes = viewer.get<{ get(id: string): Shape | undefined }>('elementRegistry');
  const marked: [string, string][] = [];
  const mark = (id: string, name: string) => {
    if (!shapes.get(id)) return;
    canvas.addMarker(id, name);
    marked.push([id, name]);
  };
  const badge = (id: string, name: string, text: string, position: Record<string, number>) => {
    if (shapes.get(id)) overlays.add(id, TYPE, { position, html: label(name, text) });
  };

  for (const { elementId, n } of run.visited) {
    mark(elementId, shapes.get(elementId)?.type === 'bpmn:SubProcess' ? 'was-inside' : 'was-here');
    if (n > 1) badge(elementId, 'times-no', `×${n}`, { top: -9, right: 14 });
  }
  for (const { flowId, n, order } of run.taken) {
    mark(flowId, 'taken');
    const middle = middleOf(shapes.get(flowId)?.waypoints ?? []);
    if (middle) badge(flowId, 'flow-no', n > 1 ? `${order} ×${n}` : String(order), middle);
  }
  for (const id of run.current) mark(id, shapes.get(id)?.type === 'bpmn:SubProcess' ? 'was-inside' : 'is-here');
  for (const id of calls) mark(id, 'has-run');
  for (const id of run.incidents) {
    mark(id, 'is-stuck');
    badge(id, 'stuck-mark', '▲', { top: -12, left: -6 });
  }

  return () => {
    for (const [id, name] of marked) canvas.removeMarker(id, name);
    overlays.remove({ type: TYPE });
  };
}

function label(name: string, text: string): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  made.textContent = text;

  return made;
}

/** The middle of the longest stretch, from the corner of the flow's box. */
function middleOf(points: readonly Point[]): { left: number; top: number } | undefined {
  let best: { length: number; x: number; y: number } | undefined;
  for (const [at, point] of points.entries()) {
    const next = points[at + 1];
    if (!next) break;
    const length = Math.abs(next.x - point.x) + Math.abs(next.y - point.y);
    if (!best || length > best.length) best = { length, x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
  }
  if (!best) return undefined;

  return { left: best.x - Math.min(...points.map(({ x }) => x)), top: best.y - Math.min(...points.map(({ y }) => y)) };
}

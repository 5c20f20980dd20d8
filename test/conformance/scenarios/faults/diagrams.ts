import { boundary, catchEvent, type Definition, type Part, type Parts, process, throwEvent, xml } from '../../diagrams';
import { create } from '../../play/steps';
import type { Sketch } from '../../scenario';

/** A diagram with a fault: what comes of deploying it, and of a try to run it. */
export const refused = (paths: readonly string[], parts: Parts = {}): Sketch => ({ of: process(paths, parts), play: [create()] });
export const withTask = (a: Part) => refused(['start > a > end'], { a });
export const catches = (what?: Definition) => refused(['start > c > end'], { c: catchEvent(what) });
export const throws = (what: Definition) => refused(['start > t > end'], { t: throwEvent(what) });
export const over = (what: Definition, own = {}) => refused(['start > a > end', 'b > end2'], { b: boundary('a', what, own) });
/** An event definition that lacks what it needs. */
export const bare = (kind: string, attributes = {}, content = ''): Definition => ({
  text: xml(`bpmn:${kind}EventDefinition`, attributes, content),
  roots: {},
});
/** A file as it is. */
export const file = (content: string): Sketch => ({ of: { name: 'p~.bpmn', content } });

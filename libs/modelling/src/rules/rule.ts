import type { Diagram } from '../diagram';
import type { Finding, Known } from '../finding';

/** One rule of ours: a pure look at a diagram. */
export type Rule = (diagram: Diagram, known: Known) => readonly Finding[];

import type { Depth } from './canonical/canonical';

/**
 * Where the embedded engine is known to differ from the recorded broker today, by scenario. docs/engine.md gives the reasons.
 * A scenario that plays as recorded again is told by the run and leaves the list; whatever is not in it must be the same.
 */
export const knownDifferences: Readonly<Record<string, Depth>> = {};

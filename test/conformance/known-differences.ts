import type { Depth } from './canonical/canonical';

/** Where the embedded engine does otherwise than the recorded broker today. */
export interface KnownDifference {
  /** As docs/engine.md tells it. */
  readonly why: string;
  /** How deep a comparison goes before it meets the difference. */
  readonly depth: Depth;
  readonly scenarios: readonly string[];
}

/**
 * Whatever is not named here must be the same on both engines. A scenario that plays as recorded again is told by the run and
 * leaves the list.
 */
export const knownDifferences: readonly KnownDifference[] = [];

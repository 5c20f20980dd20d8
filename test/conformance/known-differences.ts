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
export const knownDifferences: readonly KnownDifference[] = [
  {
    why: 'Resources that are refused are refused in other words.',
    depth: 'sayings',
    scenarios: [
      'decision/a-test-that-cannot-be-read-is-refused',
      'deployment/a-form-that-is-no-json-is-refused',
      'deployment/one-bad-resource-refuses-all',
      'feel/what-cannot-be-read-is-refused',
    ],
  },
  {
    why: 'Diagrams are refused in other words.',
    depth: 'sayings',
    scenarios: [
      'fault/a-boundary-event-on-a-gateway',
      'fault/a-boundary-event-on-nothing',
      'fault/a-link-without-id',
      'fault/an-element-without-id',
      'fault/an-empty-file',
      'fault/xml-that-is-not-closed',
    ],
  },
];

import { Rejected } from '@libs/base';
import type { Finding } from '@libs/modelling';

/** A finding and the model it was found in. */
export interface ModelFinding extends Finding {
  readonly kind: string;
  readonly id: string;
}

/** A release that must not be: what was found, where, and why it matters. */
export class ReleaseRefused extends Rejected {
  constructor(readonly findings: readonly ModelFinding[]) {
    const [first] = findings;
    super(`Expected a release without errors, but ${findings.length} were found, the first in ${first?.id ?? 'it'}: ${first?.message.en ?? ''}`);
  }
}

import { createHash } from 'node:crypto';

import type { Leaf } from './leaf';

/** What stands before the first leaf of a subject. */
export const noHash = '0'.repeat(64);

/** The hash of a leaf: of everything it says, and of the one before it. */
export function hashOf(leaf: Omit<Leaf, 'hash'>): string {
  const { subject, version, kind, actor, element, at, before, after, reason, authority, personal, previousHash } = leaf;
  return createHash('sha256')
    .update(canonical([subject, version, kind, actor, element, at, before, after, reason, authority, personal, previousHash]))
    .digest('hex');
}

/** What is wrong with a subject's chain, in sentences. Needs nothing but the leaves themselves. */
export function faultsOf(leaves: readonly Leaf[]): string[] {
  let previousHash = noHash;
  const faults: string[] = [];
  [...leaves]
    .sort((one, other) => one.version - other.version)
    .forEach((leaf, at) => {
      const name = `${leaf.subject} ${leaf.version}`;
      if (leaf.version !== at + 1) faults.push(`Expected leaf ${at + 1} of ${leaf.subject}, but found ${leaf.version}`);
      if (leaf.previousHash !== previousHash)
        faults.push(`Expected leaf ${name} to follow ${previousHash}, but it follows ${leaf.previousHash}`);
      const hash = hashOf(leaf);
      if (leaf.hash !== hash) faults.push(`Expected leaf ${name} to hash to ${leaf.hash}, but it hashes to ${hash}`);
      previousHash = leaf.hash;
    });
  return faults;
}

/** JSON in which the same value has one spelling: keys sorted, undefined left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

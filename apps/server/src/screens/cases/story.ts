import { People } from '@libs/auth';
import { type Leaf, Leaves } from '@libs/audit';
import type { Case } from '@libs/cases';
import { Injectable } from '@nestjs/common';

/** One line of a case's story: who, when, what changed. The sentence is made where it is read, in the reader's language. */
export interface StoryLine {
  readonly no: number;
  readonly at: string;
  readonly kind: string;
  readonly who: { readonly kind: string; readonly name: string | null; readonly jobType: string | null };
  readonly element: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly authority: string | null;
  readonly hash: string;
}

/** The story is the leaves: nothing is told that was not recorded with the change itself. */
@Injectable()
export class Stories {
  constructor(
    private readonly leaves: Leaves,
    private readonly people: People,
  ) {}

  async of({ caseNo, contactId }: Pick<Case, 'caseNo' | 'contactId'>): Promise<StoryLine[]> {
    const leaves = [...(await this.leaves.of(contactId)), ...(await this.leaves.of(caseNo))].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
    const ids = leaves.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.personId] : []));
    const people = await this.people.named([...new Set(ids)]);
    return leaves.map((leaf, at) => lineOf(leaf, at + 1, (id) => people.get(id)?.displayName ?? null));
  }
}

export function lineOf(leaf: Leaf, no: number, nameOf: (personId: string) => string | null): StoryLine {
  const { at, kind, actor, element, before, after, reason, authority, hash } = leaf;
  const who = {
    kind: actor.kind,
    name: actor.kind === 'person' ? nameOf(actor.personId) : null,
    jobType: actor.kind === 'worker' ? actor.jobType : null,
  };
  return { no, at, kind, who, element, before, after, reason, authority, hash };
}

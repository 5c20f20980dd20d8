import { People } from '@libs/auth';
import { type Leaf, Leaves } from '@libs/audit';
import { rows } from '@libs/base';
import { type Case, Notes } from '@libs/cases';
import { Task } from '@libs/history';
import { Injectable } from '@nestjs/common';

import { Names, type Words } from '../names';

/** One line of a case's story: who, when, what changed. The sentence is made where it is read, in the reader's language. */
export interface StoryLine {
  readonly no: number;
  readonly at: string;
  readonly kind: string;
  readonly who: { readonly kind: string; readonly name: string | null; readonly jobType: string | null };
  readonly element: string | null;
  /** What the task is called, where the line is about one. */
  readonly step: Words | null;
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
    private readonly names: Names,
    private readonly notes: Notes,
  ) {}

  async of({ caseNo, contactId }: Pick<Case, 'caseNo' | 'contactId'>): Promise<StoryLine[]> {
    const leaves = [...(await this.leaves.of(contactId)), ...(await this.leaves.of(caseNo))].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
    const ids = leaves.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.personId] : []));
    const people = await this.people.named([...new Set(ids)]);
    const tasks = new Map((await rows(Task).findBy({ caseNo })).map((task) => [task.jobKey, task]));
    const reasons = await this.notes.reasons(noteIdsOf(leaves));
    const named = leaves.map(async (leaf, at) => lineOf(leaf, { no: at + 1, nameOf: (id) => people.get(id)?.displayName ?? null, step: await this.step(leaf, tasks), reasons }));
    return Promise.all(named);
  }

  private async step({ after }: Leaf, tasks: ReadonlyMap<string, Task>): Promise<Words | null> {
    const task = typeof after?.['taskId'] === 'string' ? tasks.get(after['taskId']) : undefined;
    return task ? this.names.element(task.definitionKey, task.elementId) : null;
  }
}

/** The notes that leaves name. */
export function noteIdsOf(leaves: readonly Leaf[]): string[] {
  return leaves.flatMap(({ personal }) => (personal?.noteId === undefined ? [] : [personal.noteId]));
}

interface Known {
  readonly no: number;
  readonly nameOf: (personId: string) => string | null;
  /** What people gave as their reason, by note. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly step?: Words | null;
}

export function lineOf(leaf: Leaf, { no, nameOf, reasons, step = null }: Known): StoryLine {
  const { at, kind, actor, element, before, after, authority, hash } = leaf;
  const reason = leaf.reason ?? reasons.get(leaf.personal?.noteId ?? '') ?? null;
  const who = {
    kind: actor.kind,
    name: actor.kind === 'person' ? nameOf(actor.personId) : null,
    jobType: actor.kind === 'worker' ? actor.jobType : null,
  };
  return { no, at, kind, who, element, step, before, after, reason, authority, hash };
}

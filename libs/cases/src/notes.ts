import { Clock, newId, Personal, rows, toInstant, instantColumn } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, In, Index, Not, PrimaryColumn } from 'typeorm';

import type { Case } from './case';
import { code, optionalCode } from './columns';

const REASON = 'reason';

/** What a person wrote: sealed under the key of the person it is about. Diagrams know only its id. */
@Entity('note')
@Index('note_subject', ['subject', 'element'])
export class Note {
  @PrimaryColumn(code()) readonly noteId!: string;
  /** The case or the card it belongs to. */
  @Column(code()) readonly subject!: string;
  @Column(code()) readonly personId!: string;
  /** The task it was written in, or `contact`. */
  @Column(code(80)) readonly element!: string;
  /** The job of the task, where it was one. */
  @Column(optionalCode(24)) readonly taskId!: string | null;
  @Column(optionalCode(60)) readonly authorId!: string | null;
  @Column({ type: 'longtext' }) readonly sealed!: string;
  @Column(instantColumn()) readonly writtenAt!: string;
}

export interface NewNote {
  readonly subject: string;
  readonly personId: string;
  readonly element: string;
  /** The form's texts by field key. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly authorId: string | null;
  readonly taskId?: string;
}

/** All notes. */
@Injectable()
export class Notes {
  constructor(
    private readonly clock: Clock,
    private readonly personal: Personal,
  ) {}

  async write({ fields, taskId, ...rest }: NewNote): Promise<Note> {
    const note = Object.assign(new Note(), rest, {
      noteId: `N${newId()}`,
      taskId: taskId ?? null,
      writtenAt: toInstant(this.clock.now()),
      sealed: await this.personal.encrypt(rest.personId, JSON.stringify(fields)),
    });
    await rows(Note).insert(note);

    return note;
  }

  /** Why somebody did what stands beside a form, in their own words. A leaf names it (`personal.noteId`) and never repeats it. */
  async reason({ caseNo, personId }: Pick<Case, 'caseNo' | 'personId'>, text: string, authorId: string): Promise<string> {
    const { noteId } = await this.write({ subject: caseNo, personId, element: REASON, fields: { [REASON]: text }, authorId });

    return noteId;
  }

  /** The reasons among these notes, in clear, by note. Those of an erased person are not there. */
  async reasons(noteIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (noteIds.length === 0) return new Map();
    const notes = await rows(Note).findBy({ noteId: In([...noteIds]), element: REASON });
    const texts = await Promise.all(notes.map(async (note) => [note.noteId, (await this.read(note))?.[REASON]] as const));

    return new Map(texts.flatMap(([noteId, text]) => (typeof text === 'string' ? [[noteId, text] as const] : [])));
  }

  /** What people wrote about a subject; the reasons are told where what they are for is told. */
  ofSubject(subject: string): Promise<Note[]> {
    return rows(Note).find({ where: { subject, element: Not(REASON) }, order: { writtenAt: 'ASC' } });
  }

  byId(noteId: string): Promise<Note | null> {
    return rows(Note).findOneBy({ noteId });
  }

  /** The newest note written in a task of a case. */
  async last(subject: string, element: string): Promise<Note | null> {
    return rows(Note).findOne({ where: { subject, element }, order: { writtenAt: 'DESC', noteId: 'DESC' } });
  }

  /** The texts in clear; null once the person was erased. */
  async read(note: Note): Promise<Readonly<Record<string, unknown>> | null> {
    const text = await this.personal.decrypt(note.personId, note.sealed);

    return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
  }
}

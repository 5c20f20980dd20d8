import { type Caller } from '@libs/auth';
import { type Case, Contacts, Notes } from '@libs/cases';
import { Injectable } from '@nestjs/common';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';

import { Looks } from '../looks';

export class RevealBody {
  @IsIn(['caller', 'text', 'landmark', 'notes']) field!: 'caller' | 'text' | 'landmark' | 'notes';
  @IsString() @MinLength(2) @MaxLength(200) reason!: string;
}

/** Shows what stands masked, to who may see it and says why. The look is committed first. */
@Injectable()
export class Reveal {
  constructor(
    private readonly contacts: Contacts,
    private readonly notes: Notes,
    private readonly looks: Looks,
  ) {}

  async show(found: Case, { field, reason }: RevealBody, caller: Caller): Promise<{ field: string; value: unknown }> {
    await this.looks.record(caller, { subject: found.caseNo, fields: [field], screen: 'C1', reason: { said: reason, of: found } });
    return { field, value: await this.valueOf(found, field) };
  }

  private async valueOf({ contactId, caseNo }: Case, field: RevealBody['field']): Promise<unknown> {
    if (field === 'notes' || field === 'text') {
      const notes = await this.notes.ofSubject(field === 'text' ? contactId : caseNo);
      return Promise.all(notes.map(async (note) => ({ element: note.element, at: note.writtenAt, fields: await this.notes.read(note) })));
    }
    const contact = await this.contacts.byId(contactId);
    return field === 'caller' ? this.contacts.callerOf(contact) : this.contacts.landmarkOf(contact);
  }
}

import { Contacts, Notes, Settings } from '@libs/cases';
import { Correspondence, type Recipient } from '@libs/messages';
import { Injectable } from '@nestjs/common';

/** What a message needs of the other nouns: who called, what was written, where the company is. */
@Injectable()
export class NounsCorrespondence extends Correspondence {
  constructor(
    private readonly contacts: Contacts,
    private readonly notes: Notes,
    private readonly settings: Settings,
  ) {
    super();
  }

  async recipient(contactId: string): Promise<Recipient | null> {
    const caller = await this.contacts.callerOf(await this.contacts.byId(contactId));
    return caller && caller.phone !== '' ? { to: caller.phone, language: 'zh' } : null;
  }

  async text(noteId: string, field: string): Promise<string | null> {
    const note = await this.notes.byId(noteId);
    const fields = note && (await this.notes.read(note));
    const value = fields?.[field];
    return typeof value === 'string' ? value : null;
  }

  zone(): Promise<string> {
    return this.settings.get('timeZone');
  }

  publicLink(): Promise<string> {
    return this.settings.get('publicLink');
  }
}

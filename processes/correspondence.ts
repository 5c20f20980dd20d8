import { Contacts, Notes, Settings } from '@libs/cases';
import { Correspondence, type Recipient } from '@libs/messages';
import { Injectable } from '@nestjs/common';

/** Letters to whoever brought a matter in: the number stands on the card, the words in the notes. */
@Injectable()
export class CardCorrespondence extends Correspondence {
  constructor(
    private readonly contacts: Contacts,
    private readonly notes: Notes,
    private readonly settings: Settings,
  ) {
    super();
  }

  async recipient(contactId: string): Promise<Recipient | null> {
    const caller = await this.contacts.callerOf(await this.contacts.byId(contactId));

    return caller === null || caller.phone === '' ? null : { to: caller.phone, language: 'zh' };
  }

  async text(noteId: string, field: string): Promise<string | null> {
    const note = await this.notes.byId(noteId);
    const text = note === null ? null : (await this.notes.read(note))?.[field];

    return typeof text === 'string' && text !== '' ? text : null;
  }

  zone(): Promise<string> {
    return this.settings.get('timeZone');
  }

  publicLink(): Promise<string> {
    return this.settings.get('publicLink');
  }
}

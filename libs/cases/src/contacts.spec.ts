import { Office } from '@processes/testing';
import { rows } from '@libs/base';

import { Contact } from './contact';
import { Contacts } from './contacts';
import { Note, Notes } from './notes';

describe('Contacts', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const call = (channelRef: string) => ({
    channel: 'hotline',
    channelRef,
    kind: 'complaint',
    categoryCode: 'complaint.service',
    caller: {
      name: '金丝雀',
      phone: '138-0013 8000',
      relation: 'tenant',
    },
    landmark: '钟楼旁',
    text: '金丝雀在唱歌',
    attendantId: null,
    receivedAt: '2026-11-24T01:00:00.000Z',
  });

  it('keep a delivery once, however often it comes', async () => {
    const first = await office.does(() => office.the(Contacts).register(call('once')));
    const again = await office.does(() => office.the(Contacts).register(call('once')));

    expect(again).toMatchObject({ isNew: false, contact: { contactId: first.contact.contactId } });
  });

  it('find earlier cards by phone, however the number is written, and know the person again', async () => {
    const { contact } = await office.does(() => office.the(Contacts).register(call('first')));
    const { contact: later } = await office.does(() => office.the(Contacts).register(call('second')));
    const found = await office.does(() => office.the(Contacts).byPhone('+86 13800138000'));

    expect(found.map(({ contactId }) => contactId)).toContain(contact.contactId);
    expect(later.personId).toBe(contact.personId);
  });

  it('hold nothing of the person in the clear', async () => {
    const { contact } = await office.does(() => office.the(Contacts).register(call('secret')));
    const kept = await office.does(async () => [await rows(Contact).find(), await rows(Note).find()]);

    expect(JSON.stringify(kept)).not.toMatch(/金丝雀|13800138000|138-0013|钟楼/);
    expect(await office.does(() => office.the(Contacts).callerOf(contact))).toMatchObject({ name: '金丝雀' });
    const [note] = await office.does(() => office.the(Notes).ofSubject(contact.contactId));
    expect(note && (await office.does(() => office.the(Notes).read(note)))).toEqual({ text: '金丝雀在唱歌' });
  });

  it('settle a card once', async () => {
    const { contact } = await office.does(() => office.the(Contacts).register(call('settled')));
    await office.does(() => office.the(Contacts).settle(contact));
    await office.does(() => office.the(Contacts).settle(contact));

    expect((await office.story(contact.contactId)).filter((kind) => kind === 'contact/settled')).toHaveLength(1);
  });
});

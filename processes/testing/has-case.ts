import { toInstant } from '@libs/base';
import { type Case, type CaseFacts, type CaseState, Cases, type Contact, Contacts } from '@libs/cases';
import { Clocks, Deadlines } from '@libs/clocks';

import type { Office } from './office';

export interface CaseWish {
  readonly kind?: string;
  readonly utility?: string;
  readonly categoryCode?: string;
  readonly serviceClass?: string;
  readonly state?: CaseState;
  readonly placeId?: string | null;
  readonly accountId?: string | null;
  readonly facts?: CaseFacts;
  readonly anonymous?: boolean;
}

/** A case with its card and promise, in the state that the test is about. */
export function hasCase(office: Office, wish: CaseWish): Promise<Case> {
  const { kind = 'complaint', categoryCode = 'complaint.service', utility = 'water', state, facts = {}, ...rest } = wish;
  return office.does(async () => {
    const found = await office.the(Cases).open({
      contact: await contactOf(office, { kind, categoryCode }),
      kind,
      categoryCode,
      utility,
      districtCode: 'east',
      placeId: null,
      accountId: null,
      customerId: null,
      serviceClass: 'C',
      priority: 3,
      careFlag: false,
      anonymous: false,
      facts,
      ...rest,
    });
    await promise(office, found);
    if (state) await office.the(Cases).change(found, 'case/prepared', { state });

    return found;
  });
}

async function contactOf(office: Office, about: { kind: string; categoryCode: string }): Promise<Contact> {
  const count = office.next('contact');
  const { contact } = await office.the(Contacts).register({
    channel: 'hotline',
    channelRef: `call-${count}`,
    ...about,
    landmark: null,
    text: 'please check',
    caller: { name: '测试甲', phone: `1390000000${count}`, relation: 'holder' },
    attendantId: null,
    receivedAt: toInstant(office.clock.now()),
  });
  return contact;
}

async function promise(office: Office, found: Case): Promise<void> {
  const { utility, categoryCode } = found;
  const { policy, rule } = await office.the(Deadlines).of({ utility, categoryCode, inTown: null, pipeDn: null, priority: 3 });
  const start = {
    kind: 'promise' as const,
    subject: found.caseNo,
    ref: `${found.caseNo}:1`,
    owner: 'attendant',
    startedAtMs: office.clock.now(),
    policy,
    rule,
  };
  await office.the(Cases).promise(found, await office.the(Clocks).start(start));
}

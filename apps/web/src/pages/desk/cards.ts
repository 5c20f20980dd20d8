import { useSyncExternalStore } from 'react';

import type { Account, ContactGiven, ContactTaken, Place } from '../../api/desk';

/** A service record card while the person is on the line. Caller, account and place are three separate things. */
export interface Card {
  readonly key: string;
  readonly openedAt: number;
  readonly channel: string;
  readonly caller: { readonly name: string; readonly phone: string; readonly relation: string };
  readonly account: Account | null;
  readonly place: Place | null;
  readonly landmark: string;
  readonly utility: string;
  readonly kind: string;
  readonly categoryCode: string;
  readonly complaintType: string;
  readonly application: { readonly applicantType: string; readonly wholePremises: boolean | null; readonly fromAt: string };
  readonly careFlag: boolean;
  readonly text: string;
  readonly taken: ContactTaken | null;
}

const MOST = 4;

/** The open cards of this attendant: in memory only, gone at sign-out. */
class Cards {
  private open_: readonly Card[] = [];
  private active = '';
  private readonly watchers = new Set<() => void>();
  private seen = { all: this.open_, active: this.active };

  open(): void {
    const empty = this.open_.find(isEmpty);
    if (empty) return this.show(empty.key);
    if (this.open_.length >= MOST) return;
    const card = newCard();
    this.set([...this.open_, card], card.key);
  }

  show(key: string): void {
    this.set(this.open_, key);
  }

  change(key: string, some: Partial<Card>): void {
    this.set(
      this.open_.map((card) => (card.key === key ? { ...card, ...some } : card)),
      this.active,
    );
  }

  close(key: string): void {
    const left = this.open_.filter((card) => card.key !== key);
    const all = left.length > 0 ? left : [newCard()];
    this.set(all, all.at(-1)?.key ?? '');
  }

  readonly watch = (changed: () => void) => {
    this.watchers.add(changed);
    return () => void this.watchers.delete(changed);
  };

  readonly now = () => this.seen;

  private set(all: readonly Card[], active: string): void {
    this.open_ = all;
    this.active = active;
    this.seen = { all, active };
    for (const changed of this.watchers) changed();
  }
}

export const cards = new Cards();

export function useCards(): { all: readonly Card[]; active: string } {
  return useSyncExternalStore(cards.watch, cards.now);
}

/** The card's own key makes one case of it, however often it is sent. */
function newCard(): Card {
  return {
    key: [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    openedAt: performance.now(),
    channel: 'hotline',
    caller: { name: '', phone: '', relation: 'holder' },
    account: null,
    place: null,
    landmark: '',
    utility: '',
    kind: '',
    categoryCode: '',
    complaintType: '',
    application: { applicantType: 'owner', wholePremises: null, fromAt: '' },
    careFlag: false,
    text: '',
    taken: null,
  };
}

export function isEmpty({ caller, account, place, text, categoryCode, taken }: Card): boolean {
  return !caller.name && !caller.phone && !account && !place && !text && !categoryCode && !taken;
}

const applications = ['supply-suspend', 'supply-resume', 'account-open', 'account-transfer', 'temporary-supply'];
export const isApplication = (kind: string) => applications.includes(kind);

/** As intake takes it. */
export function asContact(card: Card, startOf: (date: string) => string): ContactGiven {
  return {
    channel: card.channel,
    kind: card.kind,
    categoryCode: card.categoryCode,
    utility: card.utility,
    caller: { name: card.caller.name.trim(), phone: card.caller.phone.trim(), relation: card.caller.relation },
    ...(card.account ? { accountId: card.account.accountId } : {}),
    ...(card.place ? { placeId: card.place.placeId } : {}),
    ...(card.landmark.trim() ? { landmark: card.landmark.trim() } : {}),
    text: card.text.trim(),
    ...(card.kind === 'complaint' ? { complaintType: card.complaintType } : {}),
    ...(isApplication(card.kind)
      ? {
          application: {
            applicantType: card.application.applicantType,
            wholePremises: card.application.wholePremises === true,
            fromAt: card.application.fromAt ? startOf(card.application.fromAt) : '',
          },
        }
      : {}),
    ...(card.careFlag ? { careFlag: true } : {}),
  };
}

/** What is still missing, by field. */
export function missing(card: Card): readonly string[] {
  const lacks: [string, boolean][] = [
    ['phone', card.caller.phone.trim() === '' && card.caller.name.trim() === ''],
    ['categoryCode', card.categoryCode === ''],
    ['utility', card.utility === ''],
    ['placeId', card.place === null],
    ['complaintType', card.kind === 'complaint' && card.complaintType === ''],
    ['accountId', isApplication(card.kind) && card.account === null],
    ['wholePremises', isApplication(card.kind) && card.application.wholePremises === null],
    ['fromAt', isApplication(card.kind) && card.application.fromAt === ''],
    ['text', card.text.trim() === ''],
  ];

  return lacks.filter(([, lacking]) => lacking).map(([name]) => name);
}

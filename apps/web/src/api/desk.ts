import { get, post } from './http';
import type { Both } from './words';

export interface Place {
  readonly placeId: string;
  readonly label: string;
  readonly districtCode: string;
}

export interface Account {
  readonly accountId: string;
  readonly utility: string;
  readonly serviceClass: string;
  readonly placeId: string | null;
  readonly placeLabel: string | null;
  readonly districtCode: string | null;
  readonly arrearsCents?: number;
}

export interface PromiseAsked {
  readonly kind: string;
  readonly categoryCode: string;
  readonly utility: string;
  readonly districtCode?: string;
  readonly placeId?: string;
  readonly accountId?: string;
}

export interface PromiseGiven {
  readonly promisedAt: string;
  readonly rule: unknown;
  readonly calendar: unknown;
  readonly explanation: Both;
}

export interface ContactGiven {
  readonly channel: string;
  readonly kind: string;
  readonly categoryCode: string;
  readonly utility: string;
  readonly caller: { name: string; phone: string; relation: string };
  readonly accountId?: string;
  readonly placeId?: string;
  readonly districtCode?: string;
  readonly landmark?: string;
  readonly text: string;
  readonly complaintType?: string;
  readonly application?: { applicantType: string; wholePremises: boolean; fromAt: string };
  readonly careFlag?: boolean;
}

export interface ContactTaken {
  readonly contactId: string;
  readonly caseNo: string;
  readonly promisedAt: string;
}

/** Personal search goes by POST: what is searched for stays out of addresses and logs. */
export function findAccounts(q: string): Promise<Account[]> {
  return post<Account[]>('/search/accounts', { q });
}

/** An earlier card of the same number. */
export interface EarlierCard {
  readonly contactId: string;
  readonly caseNo: string | null;
  readonly categoryCode: string;
  readonly receivedAt: string;
}

export function earlierCards(phone: string): Promise<EarlierCard[]> {
  return post<{ cards: EarlierCard[] }>('/search/callers', { q: phone }).then(({ cards }) => cards);
}

export function findPlaces(q: string): Promise<Place[]> {
  return get<Place[]>(`/places?q=${encodeURIComponent(q)}`);
}

export function askPromise(asked: PromiseAsked): Promise<PromiseGiven> {
  return post<PromiseGiven>('/promise', asked);
}

/** Registered once, however often it is sent with the same key. */
export function register(contact: ContactGiven, key: string): Promise<ContactTaken> {
  return post<ContactTaken>('/contacts', contact, { 'idempotency-key': key });
}

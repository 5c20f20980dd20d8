import type { Role } from './role';

/**
 * Who may do what: the whole of it, in one table. What a role does not list it may not do.
 *
 * `own` narrows a right to matters of the person's own groups; `masked` shows a case without the data of people.
 */
const table = {
  'contact.register': { AT: 'all', SS: 'all' },
  'customer.search': { AT: 'all', UL: 'all', SS: 'all', DH: 'all', MA: 'all' },
  'case.read': { AT: 'all', UN: 'own', UL: 'own', SS: 'all', DH: 'all', PO: 'masked', MA: 'all', AU: 'all', OP: 'masked' },
  'case.reveal': { AT: 'all', UN: 'own', UL: 'own', SS: 'all', DH: 'all', MA: 'all', AU: 'all' },
  'case.urge': { AT: 'all', SS: 'all' },
  'case.threat': { AT: 'all', SS: 'all' },
  'case.cancel': { SS: 'all', DH: 'all' },
  'case.export': { SS: 'all', DH: 'all', MA: 'all', AU: 'all' },
  'promise.extend': { SS: 'all', DH: 'all' },
  'order.reassign': { SS: 'all', DH: 'all' },
  'order.extend': { UN: 'own', UL: 'own' },
  'investigation.close': { SS: 'all' },
  'papers.receive': { AT: 'all', SS: 'all' },
  'task.do': { AT: 'own', UN: 'own', UL: 'own', SS: 'own', DH: 'own', MA: 'own', AU: 'own' },
  'task.overview': { UL: 'own', SS: 'all', DH: 'all', MA: 'all' },
  'account.adjust': { SS: 'all', AD: 'all' },
  'audit.read': { MA: 'all', AU: 'all' },
  'model.read': { PO: 'all', MA: 'all', AU: 'all', OP: 'all', DH: 'all' },
  'model.edit': { PO: 'all' },
  'release.make': { PO: 'all', OP: 'all' },
  'incident.read': { OP: 'all', SS: 'all', MA: 'all' },
  'incident.retry': { OP: 'all' },
  'people.manage': { AD: 'all' },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Scope = 'all' | 'own' | 'masked';
export type Right = keyof typeof table;
export const rights = Object.keys(table) as Right[];

/** How far these roles hold the right together; null when none of them does. */
export function scopeOf(right: Right, held: readonly Role[]): Scope | null {
  const row: Partial<Record<Role, Scope>> = table[right];
  const scopes = held.map((role) => row[role]);
  return scopes.includes('all') ? 'all' : scopes.includes('own') ? 'own' : scopes.includes('masked') ? 'masked' : null;
}

/** Every right that these roles give: what a page needs to know to leave out what would be refused. */
export function rightsOf(held: readonly Role[]): Right[] {
  return rights.filter((right) => scopeOf(right, held) !== null);
}

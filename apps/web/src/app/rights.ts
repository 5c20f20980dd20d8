import type { Person } from '../api/people';

export type Area = 'desk' | 'inbox' | 'cases' | 'models' | 'audit' | 'operate';

/** Which screen role opens what (the server decides; this only keeps the rail short). */
const opens: Record<Area, readonly string[]> = {
  desk: ['AT', 'SS'],
  inbox: ['AT', 'UN', 'UL', 'SS', 'DH'],
  cases: ['AT', 'UN', 'UL', 'SS', 'DH', 'PO', 'MA', 'AU'],
  models: ['PO', 'MA', 'OP'],
  audit: ['AU', 'MA'],
  operate: ['OP'],
};

export const areas: readonly Area[] = ['desk', 'inbox', 'cases', 'models', 'audit', 'operate'];

export function mayOpen(person: Person | undefined, area: Area): boolean {
  return person?.roles.some((role) => opens[area].includes(role)) ?? false;
}

const landings: Record<string, Area> = { AT: 'desk', UN: 'inbox', UL: 'inbox', SS: 'inbox', DH: 'inbox', PO: 'models', MA: 'cases', AU: 'audit', OP: 'operate' };

/** Where a person's work begins. */
export function landing(person: Person): Area | undefined {
  const first = person.roles.map((role) => landings[role]).find((area) => area !== undefined);

  return first ?? areas.find((area) => mayOpen(person, area));
}

export function mayRelease(person: Person | undefined): boolean {
  return person?.roles.includes('PO') ?? false;
}

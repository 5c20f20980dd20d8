/** The states of a case, what may follow which, and how it may end: flows.md §5 as a table. */

export const caseStates = [
  'new',
  'received',
  'accepted',
  'refused',
  'in_progress',
  'waiting_customer',
  'folded',
  'difficult',
  'replied',
  'closed',
  'cancelled',
  'reopened',
  'archived',
] as const;
export type CaseState = (typeof caseStates)[number];

export const caseOutcomes = [
  'answered',
  'resolved',
  'resolved_late',
  'explained_no_fault',
  'refused_not_eligible',
  'referred_out',
  'handed_over',
  'decided_agreed',
  'decided_final',
  'customer_side',
  'folded_resolved',
  'merged',
  'converted',
  'withdrawn',
  'expired_papers',
  'expired_fee',
  'expired_access',
  'expired_ready',
  'expired_arrears',
  'unreachable',
] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

const next: Record<CaseState, readonly CaseState[]> = {
  new: ['received', 'closed', 'cancelled'],
  received: ['accepted', 'in_progress', 'replied', 'refused', 'folded', 'difficult', 'cancelled', 'closed'],
  accepted: ['in_progress', 'waiting_customer', 'difficult', 'folded', 'refused', 'replied', 'cancelled'],
  refused: ['replied', 'in_progress', 'cancelled'],
  in_progress: ['waiting_customer', 'difficult', 'folded', 'refused', 'replied', 'cancelled', 'closed'],
  waiting_customer: ['in_progress', 'closed', 'cancelled'],
  folded: ['in_progress', 'replied', 'cancelled'],
  difficult: ['in_progress', 'replied', 'cancelled'],
  replied: ['in_progress', 'difficult', 'closed', 'cancelled'],
  closed: ['reopened', 'archived'],
  cancelled: ['archived'],
  reopened: ['received'],
  archived: [],
};

/** A case that was never answered ends only in these ways. */
const endings: Partial<Record<CaseState, readonly CaseOutcome[]>> = {
  new: ['answered'],
  received: ['merged', 'withdrawn'],
  in_progress: ['merged', 'converted', 'withdrawn'],
  waiting_customer: ['withdrawn', 'expired_papers', 'expired_fee', 'expired_access', 'expired_ready', 'expired_arrears'],
};

export function mayGo(from: CaseState, to: CaseState, outcome: CaseOutcome | null): boolean {
  if (!next[from].includes(to)) return false;
  const allowed = to === 'closed' ? endings[from] : undefined;

  return !allowed || (outcome !== null && allowed.includes(outcome));
}

/** Not yet over: its clocks may run and its tasks may wait. */
export function isOpen(state: CaseState): boolean {
  return state !== 'closed' && state !== 'cancelled' && state !== 'archived';
}

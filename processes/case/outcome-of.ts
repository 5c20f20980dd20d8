import type { Case, CaseOutcome, Reply } from '@libs/cases';

/** What the nouns say of a case when it is closed. */
export interface Recorded {
  readonly found: Case;
  readonly replies: readonly Reply[];
  readonly openOrders: number;
  readonly isOverdue: boolean;
}

/** How a case ended follows from what was recorded; nobody types it in. */
export function outcomeOf({ found, replies, isOverdue }: Recorded): CaseOutcome {
  if (found.facts.ending) return found.facts.ending;
  if (replies.at(-1)?.satisfied === 'unreachable') return 'unreachable';

  return isOverdue ? 'resolved_late' : 'resolved';
}

/** What must be true of a case before it may be closed; empty when all is well. */
export function faultsOf({ found, replies, openOrders }: Recorded, outcome: CaseOutcome): readonly string[] {
  const isRefused = outcome === 'explained_no_fault' || outcome === 'refused_not_eligible';
  const isAnswered = !['withdrawn', 'merged', 'converted'].includes(outcome) && !outcome.startsWith('expired');
  return [
    ...(openOrders > 0 ? [`${openOrders} orders are open`] : []),
    ...(isAnswered && replies.length === 0 ? ['nobody has replied'] : []),
    ...(isRefused && !found.facts.refusalCode && !found.facts.refusalCodes?.length ? ['a refusal names no reason'] : []),
    ...(outcome === 'explained_no_fault' && found.facts.complaintType === 'staff'
      ? ['a complaint about staff was explained away']
      : []),
  ];
}

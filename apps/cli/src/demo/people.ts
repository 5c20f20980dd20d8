import type { Chance } from './chance';

const UNITS = ['RPR', 'NET', 'MET', 'BIL', 'HEX'];

/** What a person reads of the case before deciding. */
export interface About {
  readonly complaintType?: string;
  readonly ruleHint?: string | null;
}

/** What people in a generated town decide, by the form they have before them. A form that is not here is left to somebody else. */
export const decisions: Readonly<Record<string, (chance: Chance, about: About) => Record<string, unknown>>> = {
  // A complaint about somebody's manner is never explained away.
  'complaint/accept': (_, { complaintType, ruleHint }) =>
    ruleHint && complaintType !== 'staff' ? { acceptance: 'explain', refusalCode: 'no_fault_rule_kept' } : { acceptance: 'accept' },
  'complaint/review-refusal': (chance) => ({ reviewResult: chance.happens(0.7) ? 'upheld' : 'overturned' }),
  'complaint/choose-units': (chance) => ({ unitCodes: chance.some(UNITS, 2) }),
  'complaint/finding': (chance) => ({ findingCode: chance.among(['our_fault', 'no_fault', 'unclear']) }),
  'complaint/root-cause': (chance) => {
    const responsibleUnits = chance.some(UNITS, 2);
    return { causeCode: chance.happens(0.08) ? 'unknown' : chance.among(['service', 'staff', 'network', 'billing']), responsibleUnits, leadUnit: responsibleUnits[0] };
  },
  'complaint/plan': (chance) => ({ planKinds: [chance.among(['measure', 'repair', 'visit'])] }),
  'complaint/agree-plan': (chance) => ({ agreement: chance.happens(0.9) ? 'agree' : 'object' }),
  'complaint/check': (chance) => ({ checkResult: chance.happens(0.92) ? 'ok' : 'redo' }),
  'complaint/conduct-result': (chance) => ({ conductResult: chance.among(['rules_broken', 'rules_kept']) }),
  'work-order/accept': (chance) =>
    chance.happens(0.9) ? { unitDecision: 'accept' } : { unitDecision: 'return', returnReason: 'not_our_scope', trueUnit: chance.among(UNITS) },
  'work-order/dispatch': (chance) => ({ unitCode: chance.among(UNITS) }),
  'work-order/arbitrate': (chance) => ({ unitCode: chance.among(UNITS) }),
  'work-order/on-site': () => ({ siteSafe: true }),
  'work-order/report': (chance) => ({ reportResult: 'done', registerReading: chance.whole(100, 9_999), sealNo: chance.whole(1_000, 9_999) }),
  'work-order/decide-extension': (chance) => ({ extDecision: chance.happens(0.8) ? 'grant' : 'refuse' }),
  'work-order/check': (chance) => ({ orderCheck: chance.happens(0.95) ? 'ok' : 'redo' }),
  'collect-papers/check': (chance) => (chance.happens(0.85) ? { papersDecision: 'complete' } : { papersDecision: 'missing', missingPapers: ['last_receipt'] }),
  'collect-papers/verify': () => ({ verifyResult: 'genuine' }),
  'approval-ladder/decide': (chance) => ({ decision: chance.happens(0.9) ? 'approved' : 'rejected' }),
  'application/confirm-refusal': () => ({ refusalConfirmed: true }),
  'reply-and-confirm/call-back': (chance) =>
    chance.happens(0.8)
      ? { callResult: 'reached', callSatisfied: chance.happens(0.85) ? 'yes' : 'no', dissatisfiedCode: 'too_slow' }
      : { callResult: 'not_reached' },
  'difficult-case/cause': () => ({ difficultyCause: 'inside', departments: ['SVC'], outsideParties: [] }),
  'difficult-case/department-view': () => ({ viewCode: 'can_help' }),
  'difficult-case/third-party': () => ({ partyResult: 'agrees' }),
  'difficult-case/customer-contact': () => ({ customerStance: 'open' }),
  'difficult-case/conference': (chance) => ({ conferenceResult: chance.among(['plan_agreed', 'undecided']), planKinds: ['measure'] }),
  'difficult-case/alternative': () => ({ alternativeCode: 'other_way' }),
  'difficult-case/final-answer': () => ({ nextInstance: 'regulator' }),
};

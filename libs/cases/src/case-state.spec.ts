import { type CaseState, caseStates, isOpen, mayGo } from './case-state';

describe('The states of a case', () => {
  it('let an answered case close with any outcome, and an unanswered one only as merged, converted or withdrawn', () => {
    expect(mayGo('replied', 'closed', 'resolved')).toBe(true);
    expect(mayGo('in_progress', 'closed', 'resolved')).toBe(false);
    expect(mayGo('in_progress', 'closed', 'withdrawn')).toBe(true);
  });

  it('let a case that waits for its customer expire', () => {
    expect(mayGo('waiting_customer', 'closed', 'expired_papers')).toBe(true);
  });

  it('let nothing leave the archive', () => {
    expect(caseStates.filter((to) => mayGo('archived', to, null))).toEqual([]);
  });

  it('let a cancelled case only be archived', () => {
    expect(caseStates.filter((to) => mayGo('cancelled', to, null))).toEqual(['archived']);
  });

  it.each(caseStates.filter(isOpen).filter((state) => state !== 'reopened'))(
    'let an open case that is %s be cancelled',
    (state: CaseState) => {
      expect(mayGo(state, 'cancelled', null)).toBe(true);
    },
  );
});

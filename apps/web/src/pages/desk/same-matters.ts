import { useQuery } from '@tanstack/react-query';

import { type CaseRow, casesQuery } from '../../api/cases';
import { earlierCards } from '../../api/desk';
import { useRested } from '../../parts/later';
import type { Card } from './cards';

export type Why = 'account' | 'place' | 'phone';

export interface SameMatter {
  readonly row: CaseRow;
  readonly why: readonly Why[];
}

const over = ['closed', 'archived', 'cancelled'];
const PHONE_MIN = 7;

/** Open cases that this contact may be about, each with the reasons: the same account, the same place, the same number. */
export function useSameMatters({ account, place, caller, taken }: Card): { matters: readonly SameMatter[]; known: boolean } {
  const number = useRested(caller.phone.replace(/[\s/-]/g, ''), 300);
  const ofAccount = useQuery({ ...casesQuery({ account: account?.accountId ?? '' }), enabled: account !== null }).data?.rows ?? [];
  const atPlace = useQuery({ ...casesQuery({ place: place?.placeId ?? '' }), enabled: place !== null }).data?.rows ?? [];
  const cards = useQuery({ queryKey: ['earlier-cards', number], queryFn: () => earlierCards(number), enabled: number.length >= PHONE_MIN }).data ?? [];
  const last = cards.map(({ caseNo }) => caseNo).filter((caseNo) => caseNo !== null).at(-1);
  const ofNumber = useQuery({ ...casesQuery({ number: last ?? '' }), enabled: last !== undefined }).data?.rows ?? [];
  const found = new Map<string, { row: CaseRow; why: Why[] }>();
  const add = (rows: readonly CaseRow[], why: Why) => {
    for (const row of rows) {
      if (over.includes(row.state) || row.caseNo === taken?.caseNo) continue;
      const known = found.get(row.caseNo);
      if (known) known.why.push(why);
      else found.set(row.caseNo, { row, why: [why] });
    }
  };
  add(ofAccount, 'account');
  add(atPlace, 'place');
  add(ofNumber, 'phone');
  const matters = [...found.values()].sort((a, b) => b.why.length - a.why.length || b.row.receivedAt.localeCompare(a.row.receivedAt));

  return { matters, known: account !== null || place !== null || number.length >= PHONE_MIN };
}

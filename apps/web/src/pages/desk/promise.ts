import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';

import { askPromise, type PromiseGiven } from '../../api/desk';
import { useRested } from '../../parts/later';
import type { Card } from './cards';

interface Asked {
  readonly kind: string;
  readonly categoryCode: string;
  readonly utility: string;
  readonly placeId?: string;
  readonly accountId?: string;
}

const isKnown = ({ kind, categoryCode, utility, placeId, accountId }: Asked) =>
  kind !== '' && categoryCode !== '' && utility !== '' && (placeId !== undefined || accountId !== undefined);

/** What the server's clock would promise, asked again within 300 ms of a change. Nobody can type a promise. */
export function usePromise(card: Card): UseQueryResult<PromiseGiven> {
  const { kind, categoryCode, utility, place, account } = card;
  const asked = useRested(
    JSON.stringify({
      kind,
      categoryCode,
      utility,
      districtCode: place?.districtCode ?? account?.districtCode ?? undefined,
      ...(place ? { placeId: place.placeId } : {}),
      ...(account ? { accountId: account.accountId } : {}),
    }),
    120,
  );
  const known = isKnown(JSON.parse(asked));

  return useQuery({
    queryKey: ['promise', asked],
    queryFn: () => askPromise(JSON.parse(asked)),
    enabled: known && card.taken === null,
    placeholderData: known ? keepPreviousData : undefined,
    staleTime: 30_000,
  });
}

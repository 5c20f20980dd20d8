import { get } from './http';
import type { Both } from './words';

export interface Category extends Both {
  readonly code: string;
  readonly utilities: readonly string[];
}

export interface Kind extends Both {
  readonly kind: string;
  readonly categories: readonly Category[];
}

export const kindsQuery = { queryKey: ['kinds'], queryFn: () => get<Kind[]>('/kinds'), staleTime: 10 * 60_000 };

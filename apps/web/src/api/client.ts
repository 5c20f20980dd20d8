import { QueryClient } from '@tanstack/react-query';

import { ApiError } from './http';

/** What the pages know of the server's answers. A refusal is final; a cut line is tried again. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => !(error instanceof ApiError) && count < 2,
    },
    mutations: { retry: false },
  },
});

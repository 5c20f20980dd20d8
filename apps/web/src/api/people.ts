import { useQuery } from '@tanstack/react-query';

import { type District, nameDistricts } from '../words/words';
import { ApiError, get, useToken } from './http';

export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
}

export interface Me {
  readonly person: Person;
  readonly csrf: string;
}

export interface DemoPerson {
  readonly login: string;
  readonly displayName: string;
  readonly role: string;
  readonly groups: readonly string[];
  readonly password: string;
}

export interface Setup {
  readonly state: 'empty' | 'ready';
  readonly demo: boolean;
  readonly name?: string;
  readonly timeZone?: string;
  readonly districts?: readonly District[];
}

export const setupQuery = {
  queryKey: ['setup'],
  staleTime: 60_000,
  queryFn: async (): Promise<Setup> => {
    const setup = await get<Setup>('/setup');
    nameDistricts(setup.districts ?? []);
    return setup;
  },
};

/** Who is signed in; null when nobody is. */
export const meQuery = {
  queryKey: ['me'],
  staleTime: 60_000,
  queryFn: async (): Promise<Me | null> => {
    try {
      const me = await get<Me>('/me');
      useToken(me.csrf);
      return me;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
};

export function usePerson(): Person | undefined {
  return useQuery(meQuery).data?.person;
}

import { useEffect } from 'react';

import { listen } from '../api/events';

/** Listens while somebody is signed in. */
export function useLiveUpdates(signedIn: boolean): void {
  useEffect(() => {
    return signedIn ? listen() : undefined;
  }, [signedIn]);
}

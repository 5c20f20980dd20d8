import { useEffect } from 'react';

import { listen } from '../api/events';
import { client } from '../api/client';

/** Listens while somebody is signed in; a line that comes back fetches what was missed. */
export function useLiveUpdates(signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return undefined;
    let wasDown = false;
    return listen((up) => {
      if (up && wasDown) void client.invalidateQueries();
      wasDown = true;
    });
  }, [signedIn]);
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { setupQuery } from '../api/people';
import { serverNow } from './now';
import { type Times, timesIn } from './times-in';

export type { Times };

export function useTimes(): Times {
  const { i18n } = useTranslation();
  const zone = useQuery(setupQuery).data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  return timesIn(i18n.language, zone, serverNow());
}

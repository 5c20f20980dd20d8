import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../api/client';
import { serverNow } from '../parts/now';
import { useTimes } from '../parts/times';

const BEAT_MS = 2_500;

/** The amber bar: since when there is no line, and that nothing typed is lost. */
export function Offline() {
  const { t } = useTranslation();
  const times = useTimes();
  const since = useCutSince();
  if (since === undefined) return null;

  return (
    <div className="offline" role="alert">
      {t('shell.offline', { at: times.clock(since) })}
    </div>
  );
}

function useCutSince(): number | undefined {
  const [since, setSince] = useState<number>();
  useEffect(() => {
    const beat = async () => {
      if (document.visibilityState === 'hidden') return;
      const up = await fetch('/api/setup', { cache: 'no-store', signal: AbortSignal.timeout(BEAT_MS) }).then(
        ({ status }) => status < 500,
        () => false,
      );
      setSince((before) => {
        if (up && before !== undefined) void client.invalidateQueries();
        return up ? undefined : (before ?? serverNow());
      });
    };
    const timer = setInterval(() => void beat(), BEAT_MS);
    return () => clearInterval(timer);
  }, []);

  return since;
}

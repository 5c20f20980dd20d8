import { type Change, compare } from '@libs/modelling';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useBoth } from '../../parts/both';
import { useRested } from '../../parts/later';
import type { Desk } from './modeler';

interface Shown {
  readonly before: string | null;
  readonly after: string;
  readonly desk: Desk | undefined;
}

/** The draft against what is in force: sentences, the weightiest first, and colours on the canvas. */
export function ComparePanel({ before, after, desk }: Shown) {
  const { t } = useTranslation();
  const both = useBoth();
  const rested = useRested(after, 600);
  const [changes, setChanges] = useState<readonly Change[]>();
  useEffect(() => {
    let over = false;
    if (before !== null) {
      void compare(before, rested).then(
        (found) => (over ? undefined : setChanges(found)),
        () => undefined,
      );
    }
    return () => {
      over = true;
    };
  }, [before, rested]);
  useEffect(() => desk?.colour(changes ?? []), [desk, changes]);

  return (
    <section className="editor-side" aria-label={t('models.compareTitle')}>
      <h2 className="label-head">{t('models.compareTitle')}</h2>
      {before === null ? <p className="muted">{t('models.compareNew')}</p> : null}
      {changes?.length === 0 ? <p className="muted">{t('models.compareNone')}</p> : null}
      <ul className="findings">
        {(changes ?? []).map((change, at) => (
          // One step may change in several ways: the place in the list tells them apart.
          <li key={`${change.elementId} ${change.fact ?? change.kind} ${at}`} className={`change ${change.kind}`}>
            <button type="button" onClick={() => desk?.show(change.elementId)}>
              <span className={`risk ${change.risk}`}>{t(`risk.${change.risk}`)}</span>
              <span>{both(change.sentence)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

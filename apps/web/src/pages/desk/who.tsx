import { useTranslation } from 'react-i18next';

import { Key } from '../../parts/key';
import { CallerPanel } from './caller-panel';
import type { Card } from './cards';
import { FindAccount } from './find-account';
import { FindPlace } from './find-place';

interface Shown {
  readonly card: Card;
  readonly set: (some: Partial<Card>) => void;
  readonly wrong: Readonly<Record<string, string>>;
}

/** Who calls, which account, where it is: changing one never changes another. */
export function Who({ card, set, wrong }: Shown) {
  const { t } = useTranslation();
  const { caller, account, place } = card;
  const locked = card.taken !== null;

  return (
    <div className="desk-column">
      <CallerPanel card={card} set={set} wrong={wrong} />
      <section className="panel" data-stop="account">
        <h2>
          {t('desk.account')} <Key>F4</Key>
        </h2>
        <FindAccount
          account={account}
          guess={caller.phone}
          locked={locked}
          wrong={wrong.accountId}
          choose={(chosen) => set({ account: chosen, ...(chosen && !card.utility ? { utility: chosen.utility } : {}) })}
        />
      </section>
      <section className="panel" data-stop="place">
        <h2>
          {t('desk.place')} <Key>F4</Key>
        </h2>
        <FindPlace
          place={place}
          account={account}
          landmark={card.landmark}
          locked={locked}
          wrong={wrong.placeId}
          choose={(chosen) => set({ place: chosen })}
          setLandmark={(landmark) => set({ landmark })}
        />
      </section>
    </div>
  );
}

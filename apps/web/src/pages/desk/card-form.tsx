import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { kindsQuery } from '../../api/kinds';
import { useShowsCase } from '../../parts/case-on-screen';
import { useKeys } from '../../parts/keys';
import { AnswerFirst } from './answer-first';
import { type Card, cards, isEmpty } from './cards';
import { Matter } from './matter';
import { PromiseBar } from './promise-bar';
import { usePromise } from './promise';
import { useRegister } from './register';
import { Who } from './who';

/** One card: who and where on the left, what in the middle, what to answer first on the right, the promise beneath. */
export function CardForm({ card }: { card: Card }) {
  const kinds = useQuery(kindsQuery);
  const frame = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState(false);
  const promise = usePromise(card);
  useShowsCase(card.taken?.caseNo);
  const { send, busy, wrong, failed, lacks } = useRegister(card);
  const set = (some: Partial<Card>) => cards.change(card.key, some);
  const focus = (name: string) => frame.current?.querySelector<HTMLElement>(`[data-stop="${name}"] input, [data-stop="${name}"] button`)?.focus();
  useKeys({
    F2: () => focus('category'),
    F4: () => focus(nextStop()),
    F8: () => focus('first'),
    'Ctrl+Enter': () => (card.taken ? cards.close(card.key) : void send()),
    Escape: () => {
      if (isEmpty(card)) return;
      if (!leaving) return setLeaving(true);
      cards.close(card.key);
    },
  });

  return (
    <div className="card-form" ref={frame} onInput={() => setLeaving(false)}>
      <Who card={card} set={set} wrong={wrong} />
      <Matter card={card} set={set} wrong={wrong} kinds={kinds} />
      <AnswerFirst card={card} />
      <PromiseBar
        card={card}
        promise={promise}
        kinds={kinds.data ?? []}
        leaving={leaving}
        busy={busy}
        failed={failed}
        lacks={lacks}
        send={() => void send()}
        clear={() => cards.close(card.key)}
        stay={() => setLeaving(false)}
      />
    </div>
  );
}

const stops = ['caller', 'account', 'place'];

/** F4 goes round: who calls, which account, where it is. */
function nextStop(): string {
  const here = document.activeElement?.closest<HTMLElement>('[data-stop]')?.dataset.stop ?? '';

  return stops[(stops.indexOf(here) + 1) % stops.length] ?? 'caller';
}

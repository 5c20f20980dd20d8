import { useEffect } from 'react';

import { CallStrip } from './call-strip';
import { cards, useCards } from './cards';
import { CardForm } from './card-form';
import './desk.css';

/** D1: intake while the person is on the line. Answers in words that can be read aloud, without a mouse, without waiting. */
export function DeskPage() {
  const { all, active } = useCards();
  useEffect(() => {
    if (cards.now().all.length === 0) cards.open();
  }, []);
  const card = all.find(({ key }) => key === active);

  return (
    <div className="desk">
      <CallStrip all={all} active={active} />
      {card ? <CardForm key={card.key} card={card} /> : null}
    </div>
  );
}

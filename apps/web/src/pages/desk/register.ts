import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../api/client';
import { register } from '../../api/desk';
import { ApiError } from '../../api/http';
import { useErrorWords } from '../../parts/panel';
import { useTimes } from '../../parts/times';
import { asContact, type Card, cards, missing } from './cards';

const sending = new Set<string>();

/**
 * Registers a card once.
 *
 * Invariant: a second Ctrl+Enter or click while the first is under way does nothing, and the same key sent twice makes one case.
 */
export function useRegister(card: Card) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const times = useTimes();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [refused, setRefused] = useState<Record<string, string>>({});
  const lacks = tried ? missing(card) : [];
  const send = async () => {
    if (card.taken || sending.has(card.key)) return;
    setTried(true);
    setFailed(undefined);
    setRefused({});
    if (missing(card).length > 0) return;
    sending.add(card.key);
    setBusy(true);
    try {
      const taken = await register(asContact(card, times.startOf), card.key);
      cards.change(card.key, { taken });
      void client.invalidateQueries({ queryKey: ['tasks'] });
    } catch (error) {
      setRefused(fieldsOf(error));
      setFailed(words(error));
    } finally {
      sending.delete(card.key);
      setBusy(false);
    }
  };
  const wrong = { ...refused, ...Object.fromEntries(lacks.map((name) => [name, t(`lacks.${name}`)])) };

  return { send, busy, wrong, failed, lacks };
}

/** The fields that a 422 names, by their last part. */
function fieldsOf(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError) || error.status !== 422) return {};
  const body: { fields?: Record<string, unknown>; error?: { fields?: Record<string, unknown> } } = Object(error.body);

  return Object.fromEntries(Object.entries(body.fields ?? body.error?.fields ?? {}).map(([path, said]) => [path.split('.').at(-1) ?? path, String(said)]));
}

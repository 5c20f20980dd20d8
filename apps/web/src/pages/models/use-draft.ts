import { useCallback, useEffect, useRef, useState } from 'react';

import { client } from '../../api/client';
import { type Model, type ModelKind, modelsQuery, saveDraft } from '../../api/models';
import { useErrorWords } from '../../parts/panel';

const REST_MS = 2_000;

export interface DraftState {
  readonly state: 'same' | 'waiting' | 'saving' | 'saved' | 'failed';
  readonly savedAt?: string;
  readonly why?: string;
}

/**
 * Keeps a draft: saved two seconds after the last change, and on leaving. Saving never deploys.
 *
 * Invariant: one save at a time, each naming the one it saw, so that another's draft is never overwritten.
 */
export function useDraftKeeper(kind: ModelKind, id: string, model: Model) {
  const words = useErrorWords();
  const [state, setState] = useState<DraftState>(model.draft ? { state: 'saved', savedAt: model.draft.savedAt } : { state: 'same' });
  const kept = useRef({ seen: model.draft?.seen ?? 0, content: '', dirty: false, saving: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const base = model.draft?.base ?? model.inForce?.version ?? 0;

  const save = useCallback(async (): Promise<void> => {
    const now = kept.current;
    clearTimeout(timer.current);
    if (!now.dirty || now.saving) return;
    now.dirty = false;
    now.saving = true;
    setState({ state: 'saving' });
    try {
      const { seen, savedAt } = await saveDraft(kind, id, { content: now.content, base, seen: now.seen });
      now.seen = seen;
      setState({ state: 'saved', savedAt });
      void client.invalidateQueries({ queryKey: modelsQuery.queryKey });
    } catch (error) {
      now.dirty = true;
      setState({ state: 'failed', why: words(error) });
    }
    now.saving = false;
  }, [kind, id, base, words]);
  const latest = useRef(save);
  latest.current = save;

  const change = useCallback((content: string) => {
    Object.assign(kept.current, { content, dirty: true });
    setState((before) => ({ ...before, state: 'waiting' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), REST_MS);
  }, []);
  useEffect(() => () => void latest.current(), []);

  return { state, change, save: () => latest.current() };
}

import { State } from '../state/state';
import { restoreCases } from '../stored-cases';
import type { EvictedCases } from './evicted-cases';
import { unpackedCase } from './packed-case';
import { WayBack } from './way-back';

/** An empty state that finds the evicted cases again. */
export function stateOver(evicted: EvictedCases): State {
  const state: State = new State(new WayBack(evicted, (body) => restoreCases(state, unpackedCase(body))));
  return state;
}

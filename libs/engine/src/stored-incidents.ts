import type { IncidentValue } from './record-values';
import type { Incident } from './state/state';

/** Incidents as a snapshot keeps them: what many of them say stands there once. */
export interface StoredIncidents {
  readonly texts: readonly string[];
  readonly all: readonly (readonly [key: number, value: Omit<IncidentValue, 'errorMessage'>, text: number])[];
}

export function storedIncidents(incidents: readonly Incident[]): StoredIncidents {
  const places = new Map<string, number>();
  const all = incidents.map(({ key, value: { errorMessage, ...value } }) => {
    const place = places.get(errorMessage) ?? places.size;
    places.set(errorMessage, place);
    return [key, value, place] as const;
  });
  return { texts: [...places.keys()], all };
}

export function restoredIncidents({ texts, all }: StoredIncidents): readonly Incident[] {
  return all.map(([key, value, place]) => {
    const errorMessage = texts[place];
    if (errorMessage === undefined)
      throw new Error(`Expected the snapshot to hold text ${place} of its incidents, but it does not`);
    return { key, value: withMessage(value, errorMessage) };
  });
}

/** In the order in which an incident's fields are told. */
function withMessage({ errorType, ...rest }: Omit<IncidentValue, 'errorMessage'>, errorMessage: string): IncidentValue {
  return { errorType, errorMessage, ...rest };
}

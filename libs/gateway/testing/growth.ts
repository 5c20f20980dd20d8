/** What is measured of an engine under a steady load. */
export interface Sample {
  readonly heapBytes: number;
  readonly rssBytes: number;
  readonly diskBytes: number;
}

/** What a third of the samples held, and by how many per cent the last one lies above the middle one. */
export interface Growth {
  readonly middleBytes: number;
  readonly lastBytes: number;
  readonly perCent: number;
}

/**
 * What stands for a third: of memory, which goes up and down with the load, the median; of files, which never become smaller and
 * grow in steps, the peak.
 */
const standsFor = {
  heapBytes: median,
  rssBytes: median,
  diskBytes: peak,
} satisfies Record<keyof Sample, (values: readonly number[]) => number>;

/**
 * Compares the last third of the samples with the middle one; in the first one an engine may still grow.
 *
 * Invariant: what has not been measured has not been flat. Of fewer than three samples the growth is NaN, which no bound allows.
 */
export function growthOf(samples: readonly Sample[], what: keyof Sample): Growth {
  const length = Math.floor(samples.length / 3);
  const values = samples.map((sample) => sample[what]);
  const middleBytes = standsFor[what](values.slice(length, 2 * length));
  const lastBytes = standsFor[what](values.slice(2 * length));
  return { middleBytes, lastBytes, perCent: (lastBytes / middleBytes - 1) * 100 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function peak(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : Math.max(...values);
}

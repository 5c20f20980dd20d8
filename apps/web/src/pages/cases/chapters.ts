import type { StoryLine } from '../../api/cases';

export type Filter = 'all' | 'people' | 'clock' | 'messages' | 'refused' | 'looked';
export const filters: readonly Filter[] = ['all', 'people', 'clock', 'messages', 'refused', 'looked'];

export interface Chapter {
  readonly folded: boolean;
  readonly lines: readonly StoryLine[];
}

const startsWith = (...heads: string[]) => (line: StoryLine) => heads.some((head) => line.kind.startsWith(head));

const belongs: Record<Filter, (line: StoryLine) => boolean> = {
  // A look for one's own task comes with every task: it stands under "looked at".
  all: ({ reason }) => !/^task \w+$/.test(reason ?? ''),
  people: ({ who }) => who.kind === 'person' || who.kind === 'customer',
  clock: startsWith('clock/'),
  messages: startsWith('message/', 'staff/'),
  refused: ({ kind }) => /refused|denied|rejected/.test(kind) && !kind.startsWith('case/'),
  looked: ({ kind }) => /look|reveal/.test(kind),
};

export function passes(line: StoryLine, filter: Filter): boolean {
  return belongs[filter](line);
}

/** Automatic steps in a row fold to one line when there are three or more, and none of them is something a reader waits for. */
export function chapters(lines: readonly StoryLine[], fold: boolean): readonly Chapter[] {
  const runs: StoryLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && fold && isAutomatic(line) && last.every(isAutomatic)) last.push(line);
    else runs.push([line]);
  }

  return runs.map((run) => ({ folded: fold && run.length >= 3 && run.every(isAutomatic), lines: run }));
}

const telling = /^case\/(?!noted|prepared|owned|promised)|breach|warned|failed|refus|^order\/(done|failed|returned)|^decision/;

function isAutomatic({ who, kind }: StoryLine): boolean {
  return (who.kind === 'worker' || who.kind === 'system' || who.kind === 'timer') && !telling.test(kind);
}

import { Leaf } from '@libs/audit';
import { Clock, reading, rows, toInstant } from '@libs/base';
import { Pulse } from '@libs/history';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { MoreThan, MoreThanOrEqual } from 'typeorm';

const LOOK_EVERY_MS = 200;
const PAGE = 500;
/** A transaction that began earlier may commit later: leaves are looked for again so long after their time. */
const LATE_MS = 5_000;

/** What a live page is told: that something of this kind changed in this case. Only what stands in the table of pulses has an id. */
export interface Told {
  readonly id?: number;
  readonly kind: string;
  readonly subject: string;
}

/**
 * Tells live pages that something changed, from the tables: any server tells what any other has written. What the engine did
 * leaves a pulse; what people and senders did beside it leaves a leaf. It looks only while somebody listens.
 */
@Injectable()
export class Pulses implements OnModuleDestroy {
  private readonly log = new Logger('Pulses');
  private readonly listeners = new Set<(told: readonly Told[]) => void>();
  private timer: NodeJS.Timeout | undefined;
  private last = 0;
  /** The newest version of each story that was looked at last time. */
  private stories: ReadonlyMap<string, number> = new Map();

  constructor(private readonly clock: Clock) {}

  async listen(tell: (told: readonly Told[]) => void): Promise<() => void> {
    if (this.listeners.size === 0) {
      this.last = await this.newest();
      this.stories = await this.storiesOfLate();
      this.timer = setTimeout(() => void this.look(), LOOK_EVERY_MS);
    }
    this.listeners.add(tell);
    return () => {
      this.listeners.delete(tell);
      if (this.listeners.size === 0) clearTimeout(this.timer);
    };
  }

  newest(): Promise<number> {
    return reading(async () => (await rows(Pulse).findOne({ where: {}, order: { id: 'DESC' } }))?.id ?? 0);
  }

  /** What was told after `id`; null when it is too long ago to tell one by one: the page looks at everything again. */
  async after(id: number): Promise<Pulse[] | null> {
    const found = await reading(() => rows(Pulse).find({ where: { id: MoreThan(id) }, order: { id: 'ASC' }, take: PAGE }));
    return found.length === PAGE ? null : found;
  }

  onModuleDestroy(): void {
    this.listeners.clear();
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    try {
      const told = [...(await this.pulses()), ...(await this.grownStories())];
      if (told.length > 0) for (const tell of this.listeners) tell(told);
    } catch (error) {
      this.log.warn(`Expected to read what changed, but ${String(error)}; live pages are told later`);
    }
    if (this.listeners.size > 0) this.timer = setTimeout(() => void this.look(), LOOK_EVERY_MS);
  }

  private async pulses(): Promise<Told[]> {
    const found = await reading(() => rows(Pulse).find({ where: { id: MoreThan(this.last) }, order: { id: 'ASC' }, take: PAGE }));
    this.last = found.at(-1)?.id ?? this.last;
    return found;
  }

  private async grownStories(): Promise<Told[]> {
    const before = this.stories;
    this.stories = await this.storiesOfLate();
    return [...this.stories]
      .filter(([subject, version]) => version > (before.get(subject) ?? 0))
      .map(([subject]) => ({ kind: 'story', subject }));
  }

  private storiesOfLate(): Promise<Map<string, number>> {
    const since = toInstant(this.clock.now() - LATE_MS);
    return reading(async () => {
      const leaves = await rows(Leaf).find({ select: { subject: true, version: true }, where: { at: MoreThanOrEqual(since) }, order: { version: 'ASC' } });
      return new Map(leaves.map(({ subject, version }) => [subject, version]));
    });
  }
}

import { reading, rows } from '@libs/base';
import { Pulse } from '@libs/history';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { MoreThan } from 'typeorm';

const LOOK_EVERY_MS = 200;
const PAGE = 500;

/**
 * Tells live pages that something changed, from a table: any server tells what any other has written.
 * It looks only while somebody listens.
 */
@Injectable()
export class Pulses implements OnModuleDestroy {
  private readonly log = new Logger('Pulses');
  private readonly listeners = new Set<(pulses: readonly Pulse[]) => void>();
  private timer: NodeJS.Timeout | undefined;
  private last = 0;

  async listen(tell: (pulses: readonly Pulse[]) => void): Promise<() => void> {
    if (this.listeners.size === 0) {
      this.last = await this.newest();
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
      const found = await reading(() => rows(Pulse).find({ where: { id: MoreThan(this.last) }, order: { id: 'ASC' }, take: PAGE }));
      this.last = found.at(-1)?.id ?? this.last;
      if (found.length > 0) for (const tell of this.listeners) tell(found);
    } catch (error) {
      this.log.warn(`Expected to read what changed, but ${String(error)}; live pages are told later`);
    }
    if (this.listeners.size > 0) this.timer = setTimeout(() => void this.look(), LOOK_EVERY_MS);
  }
}

import { endEvent, error, escalation, messageJob, process, type Process, startEvent, terminate } from '../diagrams';
import { activity, CODES, guarded } from './blocks/activities';
import { again, choice, fork, some } from './blocks/branches';
import { jump, race, wait } from './blocks/events';
import { call, handler, nested } from './blocks/scopes';
import { undoable, undoing } from './blocks/undoable';
import type { Chance } from './chance';
import { type Block, type Ground, Growth } from './growth';

const DEPTH = 3;

/** How often a block stands here is how often it grows. */
const blocks: readonly Block[] = [
  activity,
  activity,
  guarded,
  undoable,
  fork,
  choice,
  again,
  wait,
  race,
  nested,
  call,
  some,
  jump,
];

/** Grows processes from blocks with one way in and one way out, as people draw them. */
export class Structured implements Ground {
  private count = 0;
  private readonly others: Process[] = [];

  constructor(readonly chance: Chance) {}

  processes(): readonly Process[] {
    const { parts, paths } = this.scope(DEPTH, true);
    return [process(paths, parts), ...this.others];
  }

  called(other: Process): void {
    this.others.push(other);
  }

  id(kind: string): string {
    return `${kind}${++this.count}`;
  }

  scope(depth: number, isRoot: boolean): Growth {
    const growth = new Growth(this);
    let last = growth.add('begin', startEvent());
    for (let left = 1 + this.chance.below(3); left > 0; left--) last = this.block(growth, last, depth);
    this.end(growth, last, isRoot);
    if (this.chance.percent(20)) handler(growth, depth - 1);
    return growth;
  }

  block(growth: Growth, from: string, depth: number): string {
    return depth === 0 ? activity(growth, from) : this.chance.of(blocks)(growth, from, depth);
  }

  private end(growth: Growth, last: string, isRoot: boolean): void {
    const kinds = [
      endEvent(),
      endEvent(),
      endEvent(),
      endEvent(terminate()),
      endEvent(escalation('L')),
      endEvent(messageJob('{itself}~')),
      endEvent(undoing(growth)),
    ];
    growth.behind(last, 'end', this.chance.of(isRoot ? kinds : [...kinds, endEvent(error(this.chance.of(CODES)))]));
  }
}

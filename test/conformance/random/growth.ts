import type { Part, Process } from '../diagrams';
import type { Chance } from './chance';

/** What one scope holds while it grows: elements, and the flows as paths. */
export class Growth {
  readonly parts: Record<string, Part> = {};
  readonly paths: string[] = [];
  /** Activities that can be undone. */
  readonly undoable: string[] = [];

  constructor(readonly ground: Ground) {}

  add(kind: string, part: Part): string {
    const id = this.ground.id(kind);
    this.parts[id] = part;
    return id;
  }

  behind(from: string, kind: string, part: Part): string {
    const id = this.add(kind, part);
    this.paths.push(`${from} > ${id}`);
    return id;
  }
}

/** What all scopes of a process grow from. */
export interface Ground {
  readonly chance: Chance;
  /** A name that nothing else has. */
  id(kind: string): string;
  /** A block of any kind behind `from`; answers the element it ends with. */
  block(growth: Growth, from: string, depth: number): string;
  scope(depth: number, isRoot: boolean): Growth;
  /** Another process, to be deployed with this one. */
  called(process: Process): void;
}

/** Grows behind `from`, in so many scopes one in another at most; answers the element it ends with. */
export type Block = (growth: Growth, from: string, depth: number) => string;

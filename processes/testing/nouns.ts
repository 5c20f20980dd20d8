import { Dossiers, Papers } from '@libs/archive';
import { Leaf, LeafHead, Leaves } from '@libs/audit';
import { PersonKey } from '@libs/base';
import {
  Cases,
  Contacts,
  Decisions,
  Difficulties,
  Effects,
  Investigations,
  Notes,
  Numbers,
  Plans,
  Replies,
  Settings,
} from '@libs/cases';
import { Calendars, Clocks, Deadlines } from '@libs/clocks';
import { Customers } from '@libs/customers';
import { Messages, PublicTokens } from '@libs/messages';
import { InboxRow, Outbox, OutboxRow } from '@libs/outbox';
import { Orders, Units } from '@libs/units';

import { nounEntities } from '../../migrations/entities';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { Waiting } from '../collect-papers/waiting';
import { Letter } from '../reply-and-confirm/letter';
import { Acceptance } from '../work-order/acceptance';

export type Class<T> = new (...dependencies: never[]) => T;

export const tables = [PersonKey, Leaf, LeafHead, OutboxRow, InboxRow, ...nounEntities];

/** In the order in which they need each other. */
const injected = [
  Leaves,
  Outbox,
  Effects,
  Settings,
  Numbers,
  Notes,
  Contacts,
  Cases,
  Decisions,
  Difficulties,
  Investigations,
  Plans,
  Replies,
  Calendars,
  Deadlines,
  Clocks,
  Units,
  Orders,
  Customers,
  Messages,
  PublicTokens,
  Papers,
  Dossiers,
  Once,
  Tell,
  Acceptance,
  Letter,
  Waiting,
];

/** The nouns of an office, each built once, from those before it. */
export class Nouns {
  private readonly known: Map<NewableFunction, object>;

  constructor(given: readonly (readonly [NewableFunction, object])[]) {
    this.known = new Map(given);
    for (const noun of injected) this.known.set(noun, this.make(noun as Class<object>));
  }

  the<T>(noun: abstract new (...dependencies: never[]) => T): T {
    return this.known.get(noun) as T;
  }

  /** Builds a class from what this office knows, by the types of its constructor. */
  make<T>(wanted: Class<T>): T {
    const types: unknown = Reflect.getMetadata('design:paramtypes', wanted) ?? [];
    const needs = (types as NewableFunction[]).map((type) => {
      const known = this.known.get(type);
      if (!known) throw new Error(`Expected the office to know ${type?.name}, which ${wanted.name} asks for, but it does not`);
      return known;
    });

    return Reflect.construct(wanted, needs) as T;
  }
}

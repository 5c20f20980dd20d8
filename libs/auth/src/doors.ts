import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';

import type { Person } from './person';
import { type Right, type Scope, scopeOf } from './rights';
import type { Session } from './session';

/** What a route asks of who comes: a right, only to be signed in, or nothing. */
export type Door = { readonly right: Right } | 'signed-in' | 'open';
export const DOOR = 'weir:door';

/** Every route says one of these three; one that says none is shut. */
export const Demands = (right: Right) => SetMetadata<string, Door>(DOOR, { right });
export const SignedIn = () => SetMetadata<string, Door>(DOOR, 'signed-in');
export const Anyone = () => SetMetadata<string, Door>(DOOR, 'open');

/** Who asks. */
export class Caller {
  constructor(
    readonly person: Person,
    readonly session: Session,
    /** How far the right of this route reaches for this person. */
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.person.id;
  }

  scopeOf(right: Parameters<typeof scopeOf>[0]): Scope | null {
    return scopeOf(right, this.person.roles);
  }

  isIn(groups: readonly string[]): boolean {
    return groups.some((group) => this.person.groups.includes(group));
  }
}

/** A request as it looks once somebody has been let in. */
export interface WithCaller {
  caller?: Caller;
}

/** The person who asks, in a route that wants one. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<WithCaller>();
  if (!caller) throw new Error('Expected somebody to be signed in, but the route is open to anyone');
  return caller;
});

import { Clock, toInstant } from '@libs/base';
import { Deadlines } from '@libs/clocks';
import type { Order } from '@libs/units';
import { Injectable } from '@nestjs/common';

/** How long a unit has to sign for an order, each time the order comes to it. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly clock: Clock,
    private readonly deadlines: Deadlines,
  ) {}

  async until({ acceptMs, acceptCountedBy }: Pick<Order, 'acceptMs' | 'acceptCountedBy'>): Promise<string> {
    return toInstant(await this.deadlines.due(this.clock.now(), { ms: acceptMs, by: acceptCountedBy }));
  }
}

import { Clock, Incident, toInstant } from '@libs/base';
import { Cases } from '@libs/cases';
import { type Deadline, Clocks, Deadlines } from '@libs/clocks';
import { Customers } from '@libs/customers';
import { type Order, Orders, Units } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { Acceptance } from './acceptance';
import { IssueIn, IssueOut, type OrderKind } from './work-order.process';

/** Works of an application: their time is the stage's. */
const stageKinds: readonly OrderKind[] = ['install', 'seal', 'open', 'read', 'remove'];
/** The customer meets the unit: it is told that somebody comes. */
const visitKinds: readonly OrderKind[] = ['repair', 'visit', ...stageKinds];
const ACCEPT_WORKING_MS = 4 * 3_600_000;
const URGENT_ACCEPT_MS = 15 * 60_000;

/**
 * Issues an order to a unit and starts its clock.
 *
 * Invariant: the order clock starts here, once; no return, arbitration or reassignment starts it again.
 */
@JobWorker('work-order/issue', { in: IssueIn, out: IssueOut })
export class Issue {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly units: Units,
    private readonly customers: Customers,
    private readonly clocks: Clocks,
    private readonly deadlines: Deadlines,
    private readonly acceptance: Acceptance,
    private readonly tell: Tell,
  ) {}

  run(given: IssueIn): Promise<IssueOut> {
    return this.once.run(async () => {
      const unitCode = given.unitCode ?? given.dispatch?.unitCode;
      if (!unitCode)
        throw new Incident(`Expected an order of case ${given.caseNo} to have a unit, but neither table nor desk named one`);

      const deadline = await this.deadlineOf(given);
      const order = await this.issue(given, unitCode, deadline);
      const { id } = await this.clocks.start({
        kind: 'order',
        subject: given.caseNo,
        ref: order.orderNo,
        owner: `unit:${unitCode}`,
        startedAtMs: this.clock.now(),
        policy: deadline.policy,
        rule: deadline.rule,
      });
      await this.orders.change(order, 'order/clocked', { clockId: id });
      await this.cases.advance(given.caseNo, ['received'], 'accepted');
      if (visitKinds.includes(given.orderKind)) await this.tellCustomer(order, deadline, id);

      const { orderNo, unitKey, acceptBy } = order;
      return {
        orderNo,
        orderClockId: id,
        unitCode,
        unitKey,
        binding: false,
        bounceCount: 0,
        noAccessCount: 0,
        redoCount: 0,
        acceptBy,
      };
    });
  }

  private async deadlineOf({
    orderKind,
    utility,
    categoryCode,
    placeId,
    inTown,
    pipeDn,
    priority,
    serviceClass,
  }: IssueIn): Promise<Deadline> {
    if (stageKinds.includes(orderKind))
      return { ...(await this.deadlines.ofStage(orderKind, serviceClass)), onsite: null, accept: null };
    const place = placeId === null ? null : await this.customers.place(placeId);
    const facts = { inTown: inTown ?? place?.facts.inTown ?? null, pipeDn: pipeDn ?? place?.facts.pipeDn ?? null };

    return this.deadlines.of({ utility, categoryCode, priority, ...facts });
  }

  private async issue(given: IssueIn, unitCode: string, { accept }: Deadline): Promise<Order> {
    const normal = { ms: accept?.ms ?? ACCEPT_WORKING_MS, by: accept?.by ?? 'work' } as const;
    const { ms, by } = given.priority === 1 ? { ms: URGENT_ACCEPT_MS, by: 'wall' as const } : normal;
    const times = { acceptMs: ms, acceptCountedBy: by };
    const { caseNo, orderKind, categoryCode, placeId, depth } = given;

    return this.orders.issue({
      caseNo,
      orderKind,
      categoryCode,
      placeId,
      depth,
      unitCode,
      ...times,
      acceptBy: await this.acceptance.until(times),
    });
  }

  private async tellCustomer({ caseNo, unitCode }: Order, { onsite }: Deadline, clockId: string): Promise<void> {
    const { zh, en } = await this.units.byCode(unitCode);
    const onsiteBy = onsite
      ? toInstant(await this.deadlines.due(this.clock.now(), onsite))
      : (await this.clocks.byId(clockId)).dueAt;
    await this.tell.customer(caseNo, 'DISPATCHED', { unitName: { zh, en }, onsiteBy });
  }
}

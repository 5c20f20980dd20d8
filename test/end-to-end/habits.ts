import type { Matter } from '../support/matter';
import type { Town } from '../support/town';

/** What people in the town do again and again, so that a walk tells only what is its own. */

/** A unit looks into a complaint and reports. */
export async function aFinding(complaint: Matter, unit: string): Promise<void> {
  await complaint.does('complaint/finding', { findingCode: 'our_fault' }, { group: `unit:${unit}` });
}

/** The lead unit plans one kind of work, and every responsible unit agrees. */
export async function aPlan(complaint: Matter, units: readonly string[]): Promise<void> {
  await complaint.does('complaint/plan', { planKinds: ['measure'] });
  for (const unit of units) await complaint.does('complaint/agree-plan', { agreement: 'agree' }, { group: `unit-head:${unit}` });
}

/** One unit's order, from its acceptance to the accepted report. */
export async function anOrderDone(matter: Matter, unit: string, report: Record<string, unknown> = {}): Promise<void> {
  const group = `unit:${unit}`;
  await matter.does('work-order/accept', { unitDecision: 'accept' }, { group });
  await anOrderWorked(matter, unit, report);
}

/** The same, from the arrival on: for an order that was deemed accepted or bound. */
export async function anOrderWorked(matter: Matter, unit: string, report: Record<string, unknown> = {}): Promise<void> {
  const group = `unit:${unit}`;
  await matter.does('work-order/on-site', { siteSafe: true }, { group });
  const reporter = await matter.does('work-order/report', { reportResult: 'done', ...report }, { group });
  await matter.does('work-order/check', { orderCheck: 'ok' }, { not: [reporter] });
}

/** A complaint up to the question what caused it, with one unit asked. */
export async function aComplaintInvestigated(complaint: Matter, unit: string): Promise<void> {
  await complaint.does('complaint/accept', { acceptance: 'accept' });
  await complaint.does('complaint/choose-units', { unitCodes: [unit] });
  await aFinding(complaint, unit);
}

/** The customer is called, and is content. */
export async function contentOnThePhone(matter: Matter): Promise<void> {
  await matter.does('reply-and-confirm/call-back', { callResult: 'reached', callSatisfied: 'yes' });
}

/** An applicant is written to first, does not answer, and is called when the days for an answer are over. */
export async function silentThenContentOnThePhone(town: Town, matter: Matter): Promise<void> {
  await town.clocks.turn({ days: 6 });
  await contentOnThePhone(matter);
}

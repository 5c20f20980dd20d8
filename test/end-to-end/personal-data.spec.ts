import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

import { globSync } from 'fast-glob';

import type { Matter } from '../support/matter';
import { Town } from '../support/town';
import { aComplaintInvestigated, aFinding, anOrderDone, anOrderWorked, aPlan } from './habits';

/** Planted in everything a person types. Each is unlike anything else in the town. */
const CANARIES = { name: '金丝雀欧阳', phone: '13377778888', address: '金丝雀巷七号', text: 'canary-text-5f1d' };
const SAID = Object.values(CANARIES).join(' ');

const ABOUT_SERVICE = { categoryCode: 'complaint.service', complaintType: 'service' };
const NOT_CONTENT = { callResult: 'reached', callSatisfied: 'no', dissatisfiedCode: 'not_solved' };
const FORMS = globSync('processes/*/*.form').map((file) => file.slice('processes/'.length, -'.form'.length));

describe('Personal data, said at intake and in every form', () => {
  const town = Town.opens();
  const matters: Matter[] = [];

  beforeAll(async () => {
    await refusedComplaint();
    await refusedSuspension();
    await complaintTheWholeWay();
    await withdrawnComplaint();
    await town.clocks.quiet();
  }, 600_000);

  it('was said in every form there is', async () => {
    const placeholders = matters.map(() => '?').join(', ');
    const rows = await town.sees(`SELECT DISTINCT formId FROM task WHERE state = 'done' AND caseNo IN (${placeholders})`, matters.map(({ caseNo }) => caseNo));
    const seen = rows.map(({ formId }) => String(formId).replace(/--[0-9a-f]+$/, ''));
    expect(seen.sort()).toEqual(FORMS.sort());
  });

  it('is nowhere in the record stream and in the plain columns of the database', async () => {
    expect(await foundInDatabase()).toEqual([]);
  });

  it('is nowhere in the logs and in the engine’s store', () => {
    expect(foundInFiles(town.state.folder)).toEqual([]);
  });

  it('is kept: who may read it does', async () => {
    for (const field of ['text', 'notes', 'caller', 'landmark']) expect(await matters[0]?.revealed(field)).toContain(CANARIES.text);
  });

  async function complains(more: object = {}): Promise<Matter> {
    const caller = { name: `${CANARIES.name} ${CANARIES.text}`, phone: CANARIES.phone, relation: 'holder' };
    return kept(await town.receives('complaint', { ...ABOUT_SERVICE, caller, landmark: `${CANARIES.address} ${CANARIES.text}`, text: SAID, ...more }));
  }

  function kept(matter: Matter): Matter {
    const talking = matter.saying(SAID);
    matters.push(talking);
    return talking;
  }

  /** Explained, not accepted by the customer, read by a second pair of eyes. */
  async function refusedComplaint(): Promise<void> {
    const complaint = await complains({ ruleHint: 'document' });
    await complaint.does('complaint/accept', { acceptance: 'explain', refusalCode: 'no_fault_rule_kept' });
    await complaint.does('reply-and-confirm/call-back', NOT_CONTENT);
    await complaint.does('complaint/review-refusal', { reviewResult: 'upheld' });
    await complaint.isArchived();
  }

  async function refusedSuspension(): Promise<void> {
    const suspension = kept(await town.appliesToSuspend('water', { fromInDays: 20, arrearsCents: 9_900 }, { text: SAID }));
    await suspension.does('collect-papers/check', { papersDecision: 'doubtful' });
    await suspension.does('collect-papers/verify');
    await suspension.does('collect-papers/check', { papersDecision: 'complete' });
    await suspension.does('application/confirm-refusal', { refusalConfirmed: true });
  }

  /** About the conduct of staff: an order that bounces, a customer who is never content, a case that becomes difficult. */
  async function complaintTheWholeWay(): Promise<void> {
    const complaint = await complains({ categoryCode: 'complaint.staff', complaintType: 'staff' });
    await aComplaintInvestigated(complaint, 'RPR');
    await complaint.does('complaint/root-cause', { causeCode: 'staff', responsibleUnits: ['RPR'], leadUnit: 'RPR' });
    await aPlan(complaint, ['RPR']);
    await complaint.does('work-order/accept', { unitDecision: 'return', returnReason: 'not_our_scope', trueUnit: 'NET' }, { group: 'unit:RPR' });
    await complaint.does('work-order/dispatch', { unitCode: 'NET' });
    await complaint.does('work-order/accept', { unitDecision: 'return', returnReason: 'not_our_scope', trueUnit: 'MET' }, { group: 'unit:NET' });
    await complaint.does('work-order/arbitrate', { unitCode: 'MET' });
    await complaint.waitsFor('work-order/on-site', 'unit:MET');
    await complaint.asksForTime('MET', 60);
    await complaint.does('work-order/decide-extension');
    await anOrderWorked(complaint, 'MET');
    await complaint.does('complaint/check', { checkResult: 'ok' });
    await complaint.does('complaint/conduct-result', { conductResult: 'rules_broken' });
    await complaint.does('reply-and-confirm/call-back', NOT_CONTENT);
    await complaint.does('complaint/root-cause', { causeCode: 'unknown', responsibleUnits: ['RPR'], leadUnit: 'RPR' });
    await becomesDifficult(complaint);
  }

  async function becomesDifficult(complaint: Matter): Promise<void> {
    await complaint.does('difficult-case/cause', { difficultyCause: 'both', departments: ['SVC'], outsideParties: ['road'] });
    await complaint.does('difficult-case/department-view', { viewCode: 'needs_decision' });
    await complaint.does('difficult-case/customer-contact', { customerStance: 'open' });
    await complaint.does('difficult-case/third-party', { partyResult: 'refuses' });
    await complaint.does('difficult-case/conference', { conferenceResult: 'undecided' });
    await complaint.does('approval-ladder/decide', { decision: 'approved' });
    const order = await complaint.waitsFor('work-order/accept');
    await anOrderDone(complaint, String(order.groups[0]).replace('unit:', ''));
    await complaint.does('reply-and-confirm/call-back', NOT_CONTENT);
    await complaint.does('difficult-case/alternative', { alternativeCode: 'goodwill' });
    await complaint.does('reply-and-confirm/call-back', NOT_CONTENT);
    await complaint.does('difficult-case/final-answer', { nextInstance: 'regulator' });
    await complaint.isArchived('decided_final');
  }

  /** What is said beside the forms: reasons. */
  async function withdrawnComplaint(): Promise<void> {
    const complaint = await complains();
    await complaint.does('complaint/accept', { acceptance: 'accept' });
    await complaint.does('complaint/choose-units', { unitCodes: ['RPR', 'MET'] });
    await aFinding(complaint, 'RPR');
    await complaint.isGrantedTime((await complaint.promise()).clockId, { workingDays: 1 });
    await complaint.closesInvestigation(SAID);
    await complaint.waitsFor('complaint/root-cause');
    await complaint.isThreatened(SAID);
    await complaint.isCancelled(SAID);
    await complaint.isArchived('withdrawn');
  }

  /** Every text column of every table, the record stream among them. */
  async function foundInDatabase(): Promise<string[]> {
    const found = new Set<string>();
    for (const table of await town.tables()) {
      for (const row of await town.sees(`SELECT * FROM ${table}`)) {
        for (const [column, value] of Object.entries(row)) {
          if (typeof value === 'string' && Object.values(CANARIES).some((canary) => value.includes(canary))) found.add(`${table}.${column}`);
        }
      }
    }
    return [...found];
  }

  /** Logs, and the engine's store as bytes. The letters to customers are addressed to them and lie apart, for who carries them. */
  function foundInFiles(folder: string): string[] {
    return filesBelow(folder).filter((file) => {
      if (file.includes(`${sep}messages${sep}`)) return false;
      const bytes = readFileSync(file);
      return Object.values(CANARIES).some((canary) => bytes.includes(Buffer.from(canary, 'utf8')));
    });
  }

  function filesBelow(folder: string): string[] {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
  }
});

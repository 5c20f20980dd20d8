import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { InProcess } from '../../libs/gateway/testing/in-process';
import { root } from '../support/program';

const IN_FLIGHT = 256;
/** After any run. */
const NEVER_YET = '2100-01-01T00:00:00.000Z';
const MODELS = ['complaint/complaint-acceptance.dmn', 'deadline-watch/deadline-watch.bpmn', 'complaint/complaint.bpmn'];

/** What the steps answer until a clerk has to decide: the facts make the table leave it to a person. */
const ANSWERS: Readonly<Record<string, Record<string, unknown>>> = {
  'case/attach': {},
  'complaint/record-receipt': { planRound: 0, handleRound: 0 },
  'complaint/gather-complaint-acceptance': {
    complaintAcceptanceFacts: {
      complaintType: 'service',
      injuryOrCrime: false,
      orderClosed: false,
      sameMatterOpen: false,
      ruleHint: null,
      arrearsStepsKept: null,
      withinNotice: null,
      ownerIsOther: false,
      beforeCourt: false,
      deadlineMissed: false,
    },
  },
  'deadline-watch/read-clock': {
    clockState: 'running',
    nextStep: 'recheck',
    nextAt: NEVER_YET,
    clockRevision: 1,
  },
};
const STEPS = Object.keys(ANSWERS).length;

/**
 * Complaints as shipped, each of which waits for its clerk, with its frame (what may cancel or urge it) and the watch of its
 * clock. Gives the way to put so many more into the engine.
 */
export async function complaintsIn(engine: InProcess): Promise<(count: number) => Promise<void>> {
  for (const model of MODELS) await engine.deploy(basename(model), readFileSync(join(root, 'processes', model), 'utf8'));
  let answered = 0;
  let awaited = 0;
  let reached: () => void = () => {};
  for (const [type, variables] of Object.entries(ANSWERS)) {
    engine.serve(type, (key) => {
      void engine.complete(key, variables).then(() => {
        if (++answered === awaited) reached();
      });
    });
  }

  return async (count) => {
    for (let first = 0; first < count; first += IN_FLIGHT) {
      const many = Math.min(IN_FLIGHT, count - first);
      const wait = new Promise<void>((resolve) => (reached = resolve));
      awaited = answered + many * STEPS;
      await Promise.all(Array.from({ length: many }, (_, at) => engine.create('complaint', startOf(answered + at))));
      await wait;
    }
  };
}

/** The common contract of a case flow (flows.md §4). */
function startOf(n: number): Record<string, unknown> {
  const caseNo = `C20260301-${String(n).padStart(6, '0')}`;
  return {
    caseNo,
    round: 1,
    caseKey: `${caseNo}-1`,
    kind: 'complaint',
    utility: 'water',
    categoryCode: 'complaint.service',
    districtCode: 'EAST',
    placeId: `P${n}`,
    accountId: `W-${n}`,
    customerId: `U${n}`,
    contactId: `T${n}`,
    channel: 'hotline',
    serviceClass: 'C',
    priority: 3,
    careFlag: false,
    anonymous: false,
    masterCaseNo: null,
    promiseClockId: `K${n}`,
    promisedAt: '2026-03-10T10:00:00.000Z',
    complaintType: 'service',
    ruleHint: null,
    relatedOrderNo: null,
  };
}

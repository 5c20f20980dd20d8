import { aComplaintInvestigated, aFinding, anOrderDone, aPlan, contentOnThePhone } from '../end-to-end/habits';
import type { Matter } from '../support/matter';

/** A complaint from its receipt to its end: what is told, what its people do, and how it must end. */
export interface Walk {
  readonly name: string;
  readonly told: Readonly<Record<string, unknown>>;
  readonly outcome: string;
  readonly goes: (complaint: Matter) => Promise<void>;
}

const about = (complaintType: string, more: object = {}) => ({ categoryCode: `complaint.${complaintType}`, complaintType, districtCode: 'east', ...more });

export const walks: readonly Walk[] = [
  {
    name: 'one unit, one order',
    told: about('staff'),
    outcome: 'resolved',
    goes: async (complaint) => {
      await aComplaintInvestigated(complaint, 'MET');
      await complaint.does('complaint/root-cause', { causeCode: 'staff', responsibleUnits: ['MET'], leadUnit: 'MET' });
      await aPlan(complaint, ['MET']);
      await anOrderDone(complaint, 'MET');
      await complaint.does('complaint/check', { checkResult: 'ok' });
      await complaint.does('complaint/conduct-result', { conductResult: 'rules_broken' });
      await contentOnThePhone(complaint);
    },
  },
  {
    name: 'explained',
    told: about('service', { ruleHint: 'document' }),
    outcome: 'explained_no_fault',
    goes: async (complaint) => {
      await complaint.does('complaint/accept', { acceptance: 'explain', refusalCode: 'no_fault_rule_kept' });
      await contentOnThePhone(complaint);
    },
  },
  {
    name: 'two units at once, two orders',
    told: about('supply', { utility: 'heat' }),
    outcome: 'resolved',
    goes: async (complaint) => {
      await complaint.does('complaint/accept', { acceptance: 'accept' });
      await complaint.does('complaint/choose-units', { unitCodes: ['HEX', 'TEC'] });
      await aFinding(complaint, 'HEX');
      await aFinding(complaint, 'TEC');
      await complaint.does('complaint/root-cause', { causeCode: 'network', responsibleUnits: ['HEX', 'TEC'], leadUnit: 'HEX' });
      await aPlan(complaint, ['HEX', 'TEC']);
      await anOrderDone(complaint, 'HEX');
      await anOrderDone(complaint, 'TEC');
      await complaint.does('complaint/check', { checkResult: 'ok' });
      await contentOnThePhone(complaint);
    },
  },
  {
    name: 'not content at first',
    told: about('service'),
    outcome: 'resolved',
    goes: async (complaint) => {
      await aComplaintInvestigated(complaint, 'RPR');
      await round(complaint);
      await complaint.does('reply-and-confirm/call-back', { callResult: 'reached', callSatisfied: 'no', dissatisfiedCode: 'not_solved' });
      await round(complaint);
      await contentOnThePhone(complaint);
    },
  },
];

async function round(complaint: Matter): Promise<void> {
  await complaint.does('complaint/root-cause', { causeCode: 'service', responsibleUnits: ['RPR'], leadUnit: 'RPR' });
  await aPlan(complaint, ['RPR']);
  await anOrderDone(complaint, 'RPR');
  await complaint.does('complaint/check', { checkResult: 'ok' });
}

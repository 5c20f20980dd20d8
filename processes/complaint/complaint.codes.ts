import type { OrderKind } from '../work-order/work-order.process';

/** The words a complaint's diagram, tables and forms decide by. */

export const complaintTypes = ['service', 'staff', 'supply', 'billing', 'works', 'closed_order'] as const;
export type ComplaintType = (typeof complaintTypes)[number];

export const acceptances = ['accept', 'explain', 'refer', 'merge'] as const;
export type Acceptance = (typeof acceptances)[number];

export const complaintRefusals = [
  'no_fault_rule_kept',
  'no_fault_arrears',
  'no_fault_card',
  'no_fault_notice',
  'no_fault_price',
] as const;
export type ComplaintRefusal = (typeof complaintRefusals)[number];

export const findingCodes = ['our_fault', 'no_fault', 'other_unit', 'unclear'] as const;
export const causeCodes = ['service', 'staff', 'works', 'network', 'metering', 'billing', 'customer_side', 'unknown'] as const;
export const planKinds = ['measure', 'repair', 'visit', 'read', 'answer'] as const satisfies readonly OrderKind[];

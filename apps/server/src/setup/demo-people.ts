import type { Role } from '@libs/auth';

export interface DemoPerson {
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly groups: readonly string[];
}

/** Everybody knows it: it stands on the demo's sign-in page, and a demo is never in a database with customers. */
const password = 'demo-town';
const person = (login: string, displayName: string, roles: readonly Role[], groups: readonly string[]): DemoPerson => ({ login, displayName, password, roles, groups });
const units = (prefix: string, codes: readonly string[]) => codes.map((code) => `${prefix}:${code}`);

const FIELD = ['RPR', 'NET', 'DSP', 'INS', 'HEX'];
const OFFICE = ['MET', 'BIL', 'LAB', 'TEC'];
const DISTRICTS = ['DIS-east', 'DIS-west', 'OUT-south'];

/** One account a role, so that a matter can be carried from person to person. What each does is said beside the name, in the language on screen. */
export const demoPeople: readonly DemoPerson[] = [
  person('attendant', '小安', ['AT'], ['attendant']),
  person('complaint', '小陶', ['AT'], ['complaint-clerk']),
  person('hall', '小叶', ['AT'], ['application-clerk']),
  person('verifier', '小严', ['AT'], ['verifier']),
  person('dispatcher', '小戴', ['AT'], ['dispatcher']),
  person('callback', '小费', ['AT'], ['callback', 'account-manager:A']),
  person('crew', '大刘', ['UN'], units('unit', FIELD)),
  person('office', '老陈', ['UN'], units('unit', OFFICE)),
  person('district', '老郑', ['UN'], units('unit', DISTRICTS)),
  person('unit-head', '老吴', ['UL'], units('unit-head', [...FIELD, ...OFFICE, ...DISTRICTS])),
  person('supervisor', '老孙', ['SS'], ['supervisor']),
  person('arbiter', '老姜', ['SS'], ['arbiter', 'outage-planner']),
  person('difficult', '老郭', ['SS'], ['difficult-owner', 'liaison']),
  person('supervision', '老沈', ['SS'], ['supervision']),
  person('dept-head', '老韩', ['DH'], ['dept-head:SVC', 'dept-head:OPS', 'dept-head:BUS', 'dept-head:TEC']),
  person('company-lead', '老杨', ['DH'], ['company-lead']),
  person('general-manager', '老朱', ['DH'], ['general-manager']),
  person('process-owner', '小秦', ['PO'], []),
  person('manager', '小许', ['MA'], ['analyst', 'quality']),
  person('auditor', '小何', ['AU'], ['records', 'privacy']),
  person('operator', '小吕', ['OP'], []),
  person('administrator', '小施', ['AD'], []),
];

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

/** One account a role, so that a matter can be carried from person to person. */
export const demoPeople: readonly DemoPerson[] = [
  person('attendant', '客服员 小安', ['AT'], ['attendant']),
  person('complaint', '投诉专员 小陶', ['AT'], ['complaint-clerk']),
  person('hall', '业务大厅 小叶', ['AT'], ['application-clerk']),
  person('verifier', '材料核验 小严', ['AT'], ['verifier']),
  person('dispatcher', '派单员 小戴', ['AT'], ['dispatcher']),
  person('callback', '回访员 小费', ['AT'], ['callback', 'account-manager:A']),
  person('crew', '现场班组 大刘', ['UN'], units('unit', FIELD)),
  person('office', '计量收费 老陈', ['UN'], units('unit', OFFICE)),
  person('district', '营业所 老郑', ['UN'], units('unit', DISTRICTS)),
  person('unit-head', '单位负责人 老吴', ['UL'], units('unit-head', [...FIELD, ...OFFICE, ...DISTRICTS])),
  person('supervisor', '值班长 老孙', ['SS'], ['supervisor']),
  person('arbiter', '裁定员 老姜', ['SS'], ['arbiter', 'outage-planner']),
  person('difficult', '疑难专员 老郭', ['SS'], ['difficult-owner', 'liaison']),
  person('supervision', '监督员 老沈', ['SS'], ['supervision']),
  person('dept-head', '部门负责人 韩', ['DH'], ['dept-head:SVC', 'dept-head:OPS', 'dept-head:BUS', 'dept-head:TEC']),
  person('company-lead', '公司分管领导 杨', ['DH'], ['company-lead']),
  person('general-manager', '总经理 朱', ['DH'], ['general-manager']),
  person('process-owner', '流程负责人 秦', ['PO'], []),
  person('manager', '管理 许', ['MA'], ['analyst', 'quality']),
  person('auditor', '稽核 何', ['AU'], ['records', 'privacy']),
  person('operator', '系统运维 吕', ['OP'], []),
  person('administrator', '管理员 施', ['AD'], []),
];

/** What a company needs before its first case. */
export interface Company {
  token: string;
  name: string;
  timeZone: string;
  utility: string;
  districts: Row[];
  units: Row[];
  holidays: Row[];
  users: Row[];
}

const PASSWORD_MIN = 10;

export type Row = Record<string, string>;

/** The units of a utility as the shipped flows name them; a company keeps those it has. */
const unit = (code: string, deptCode: string, zh: string, en: string): Row => ({ code, zh, en, deptCode });

export function newCompany(timeZone: string): Company {
  return {
    token: '',
    name: '',
    timeZone,
    utility: 'water',
    districts: [{ code: 'centre', zh: '城中', en: 'Centre' }],
    units: [
      unit('RPR', 'OPS', '维修', 'Repair'),
      unit('NET', 'OPS', '管网', 'Network'),
      unit('DSP', 'OPS', '调度', 'Dispatch control'),
      unit('MET', 'BUS', '计量', 'Metering'),
      unit('BIL', 'BUS', '营业收费', 'Billing'),
      unit('LAB', 'TEC', '水质', 'Water quality'),
      unit('HEX', 'OPS', '换热站', 'Heat stations'),
      unit('TEC', 'TEC', '技术', 'Technical'),
      unit('INS', 'OPS', '安装', 'Installation'),
    ],
    holidays: [],
    users: [{ login: 'admin', displayName: '', role: 'AD', groups: '', password: '' }],
  };
}

/** As the server takes it: groups as a list. */
export function asSent(company: Company): object {
  return {
    ...company,
    utility: [company.utility],
    users: company.users.map(({ role, groups, ...user }) => ({
      ...user,
      roles: [role],
      groups: (groups ?? '').split(/[\s,，、]+/).filter(Boolean),
    })),
  };
}

/** Which step still lacks something; undefined when all is there. */
export function lacking({ token, name, timeZone, districts, units, holidays, users }: Company): number | undefined {
  const whole = (rows: readonly Row[], ...names: string[]) => rows.every((row) => names.every((one) => (row[one] ?? '').trim() !== ''));
  if (token.trim() === '' || name.trim() === '' || timeZone.trim() === '') return 0;
  if (districts.length === 0 || !whole(districts, 'code', 'zh', 'en')) return 1;
  if (units.length === 0 || !whole(units, 'code', 'zh', 'en', 'deptCode')) return 2;
  if (!whole(holidays, 'date', 'kind')) return 3;

  return users.some(({ role }) => role === 'AD') && whole(users, 'login', 'displayName') && users.every(({ password = '' }) => password.length >= PASSWORD_MIN) ? undefined : 4;
}

import type { Chance } from './chance';

const FAMILY = ['测赵', '测钱', '测孙', '测李', '测周', '测吴'];
const GIVEN = ['一样', '二样', '三样', '四样', '五样', '六样', '七样', '八样'];

/** Generated, and to be seen as that: every family name begins with 测 (test), every number with 19900. */
export function aCaller(chance: Chance): { name: string; phone: string; relation: string } {
  return {
    name: `${chance.among(FAMILY)}${chance.among(GIVEN)}`,
    phone: `19900${String(chance.whole(0, 999_999)).padStart(6, '0')}`,
    relation: chance.among(['holder', 'tenant', 'neighbour']),
  };
}

/** The premises of the demo town, each with an account for water and one for heat. */
const PLACES = 60;

const COMPLAINTS = [
  { complaintType: 'staff', text: '抄表员态度生硬(生成的示例)' },
  { complaintType: 'service', text: '预约的时间没有人来(生成的示例)' },
  { complaintType: 'supply', text: '水压不足,做饭时没有水(生成的示例)' },
  { complaintType: 'billing', text: '本月水费比上月多一倍(生成的示例)' },
  { complaintType: 'works', text: '施工后路面没有恢复(生成的示例)' },
] as const;

/** What somebody complains about, as the desk would type it. */
export function aComplaint(chance: Chance): Record<string, unknown> {
  const about = chance.among(COMPLAINTS);
  const utility = chance.among(['water', 'heat']);
  const place = chance.whole(1, PLACES);
  return {
    ...about,
    categoryCode: `complaint.${about.complaintType}`,
    utility,
    placeId: `P${String(place).padStart(4, '0')}`,
    ...(chance.happens(0.6) ? { accountId: `${utility === 'water' ? 'W' : 'T'}-${1000 + place}` } : {}),
    ...(chance.happens(0.2) ? { ruleHint: 'document' } : {}),
    caller: aCaller(chance),
  };
}

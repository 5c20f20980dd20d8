import { Customers } from '@libs/customers';
import { Injectable } from '@nestjs/common';

import { demoPeople } from './demo-people';
import { Foundings, type Founding } from './founding';

const STREETS = ['新华路', '解放路', '人民路', '建设街', '和平里'];
const UTILITIES = ['water', 'heat'] as const;
const FAMILY = ['测赵', '测钱', '测孙', '测李', '测周'];
const PLACES = 60;
const DISTRICTS = ['east', 'west', 'south'];

const town: Founding = {
  name: '示范城市水务热力公司',
  timeZone: 'Asia/Shanghai',
  utilities: ['water', 'heat', 'power'],
  districts: [
    { code: 'east', zh: '城东', en: 'East' },
    { code: 'west', zh: '城西', en: 'West' },
    { code: 'south', zh: '城南郊', en: 'South', outer: true },
  ],
  units: [],
  holidays: [
    ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2027-01-01'].map((date) => ({ date, kind: 'holiday' as const })),
    { date: '2026-10-10', kind: 'make-up' as const },
  ],
  people: demoPeople,
  isDemo: true,
};

/** The number of the n-th household, from 1. */
const phoneOf = (n: number) => `1990000${String(n).padStart(4, '0')}`;

/** Whose calls a demo's desk can pretend to get. */
export const demoPhones: readonly string[] = Array.from({ length: PLACES }, (_, n) => phoneOf(n + 1));

/** A small town that is recognisably made up: every family name begins with 测 (test). */
@Injectable()
export class DemoTown {
  constructor(
    private readonly foundings: Foundings,
    private readonly customers: Customers,
  ) {}

  found(): Promise<void> {
    return this.foundings.found(town, async () => {
      for (let n = 0; n < PLACES; n++) await this.premises(n);
    });
  }

  private async premises(n: number): Promise<void> {
    const placeId = `P${String(n + 1).padStart(4, '0')}`;
    const customerId = `H${String(n + 1).padStart(4, '0')}`;
    const districtCode = DISTRICTS[n % DISTRICTS.length] ?? 'east';
    await this.customers.addPremises({
      placeId,
      label: `${STREETS[n % STREETS.length]}${10 + n}号${1 + (n % 4)}单元${101 + (n % 6) * 100}室(示例)`,
      districtCode,
      facts: { inTown: districtCode !== 'south', publicSide: n % 2 === 0, pipeDn: n % 3 === 0 ? 300 : 80, separable: true, harmsNeighbours: false },
    });
    await this.customers.addHolder(customerId, { name: `${FAMILY[n % FAMILY.length]}${n + 1}`, phone: phoneOf(n + 1) }, 'zh');
    for (const utility of UTILITIES) {
      await this.customers.addAccount({
        accountId: `${utility === 'water' ? 'W' : 'T'}-${String(1001 + n)}`,
        utility,
        placeId,
        customerId,
        serviceClass: n % 20 === 19 ? 'A' : n % 7 === 6 ? 'B' : 'C',
        arrearsCents: n % 10 === 9 ? 12_050 : 0,
        inWarranty: false,
        ownershipDisputed: false,
      });
    }
  }
}

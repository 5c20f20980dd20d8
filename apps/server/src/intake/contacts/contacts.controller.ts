import { type Caller, Demands, Me } from '@libs/auth';
import { reading, toInstant } from '@libs/base';
import { Contacts } from '@libs/cases';
import { Customers } from '@libs/customers';
import { Body, Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { IsString, MaxLength, MinLength } from 'class-validator';

import { Unfit } from '../unfit';
import { ContactBody, PromiseBody } from './contact.body';
import { kinds } from './kinds';
import { Matters } from './matter';
import { Register } from './register';

class Search {
  @IsString() @MinLength(1) @MaxLength(60) q!: string;
}

const KEY = /^[\w-]{8,100}$/;

/** The desk. Searches by what is personal come as POST, so that no name or number stands in an address. */
@Controller('api')
export class ContactsController {
  constructor(
    private readonly register: Register,
    private readonly matters: Matters,
    private readonly contacts: Contacts,
    private readonly customers: Customers,
  ) {}

  @Post('contacts')
  @Demands('contact.register')
  create(@Me() caller: Caller, @Body() body: ContactBody, @Headers('idempotency-key') key?: string) {
    if (!key || !KEY.test(key)) throw new Unfit('Expected a header Idempotency-Key of 8 to 100 letters, digits, _ or -, one for each submission');
    return this.register.contact(body, key, caller);
  }

  @Post('promise')
  @HttpCode(200)
  @Demands('contact.register')
  promise(@Body() body: PromiseBody) {
    return reading(async () => {
      const { dueAtMs, deadline } = await this.matters.look(body);
      const { by } = deadline.policy.allowance;
      const { rule } = deadline;
      return {
        promisedAt: toInstant(dueAtMs),
        rule: { decisionId: rule.decisionId, version: rule.version, row: rule.row },
        calendar: by,
        explanation:
          by === 'work'
            ? { zh: `按公司工作日历计时(时限表第${rule.row ?? '-'}行)`, en: `Counted in the company's working time (deadline table, row ${rule.row ?? '-'})` }
            : { zh: `按自然时间计时(时限表第${rule.row ?? '-'}行)`, en: `Every minute counts (deadline table, row ${rule.row ?? '-'})` },
      };
    });
  }

  @Get('kinds')
  @Demands('contact.register')
  kinds() {
    return kinds;
  }

  @Get('places')
  @Demands('customer.search')
  places(@Query() { q }: Search) {
    return reading(async () => (await this.customers.places(q)).map(({ placeId, label, districtCode }) => ({ placeId, label, districtCode })));
  }

  @Post('search/accounts')
  @HttpCode(200)
  @Demands('customer.search')
  accounts(@Body() { q }: Search) {
    return reading(async () => Promise.all((await this.customers.search(q)).map((account) => this.shown(account))));
  }

  /** Who has called from this number before, and about what: without opening any card. */
  @Post('search/callers')
  @HttpCode(200)
  @Demands('customer.search')
  callers(@Body() { q }: Search) {
    return reading(async () => {
      const cards = (await this.contacts.byPhone(q)).map(({ contactId, caseNo, kind, categoryCode, receivedAt, state }) => ({ contactId, caseNo, kind, categoryCode, receivedAt, state }));
      const accounts = await Promise.all((await this.customers.search(q)).map((account) => this.shown(account)));
      return { cards, accounts };
    });
  }

  private async shown({ accountId, utility, placeId, serviceClass, state, arrearsCents }: Awaited<ReturnType<Customers['search']>>[number]) {
    const place = await this.customers.place(placeId);
    return { accountId, utility, placeId, placeLabel: place?.label ?? null, districtCode: place?.districtCode ?? null, serviceClass, state, arrearsCents };
  }
}

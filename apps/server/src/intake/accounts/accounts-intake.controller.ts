import { type Caller, Demands, Me } from '@libs/auth';
import { Customers } from '@libs/customers';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';

import { asPerson } from '../as-person';

class Arrears {
  @IsInt() @Min(0) @Max(2_000_000_000) arrearsCents!: number;
}

/** Billing's news about an account, as long as no billing system tells it. */
@Controller('api/accounts/:accountId')
export class AccountsIntakeController {
  constructor(private readonly customers: Customers) {}

  @Post('arrears')
  @HttpCode(200)
  @Demands('account.adjust')
  owe(@Me() caller: Caller, @Param('accountId') accountId: string, @Body() { arrearsCents }: Arrears) {
    return asPerson(caller, async () => {
      const account = await this.customers.account(accountId);
      await this.customers.owe(account, arrearsCents);
      return { accountId, arrearsCents };
    });
  }
}

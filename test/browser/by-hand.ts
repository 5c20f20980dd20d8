import type { Locator, Page } from 'playwright-core';

import type { Town } from '../support/town';

/** What is chosen or written in a form, by the field's key, in the words on screen. */
export type Answers = Readonly<Record<string, string>>;

interface Call {
  readonly phone: string;
  /** How the account that the number suggests begins: "W-" water, "T-" heat. */
  readonly account: string;
  readonly kind: string;
  readonly text: string;
  /** The first day of a suspension, "2026-11-22". */
  readonly from?: string;
}

/** A matter carried by hand in one browser, in Chinese: clicks and keys only, the demo's "next person" from one to the other. */
export class ByHand {
  constructor(
    private readonly page: Page,
    private readonly town: Town,
  ) {}

  /** The attendant takes the call and registers it. Gives the case's number, which stands on the page. */
  async registers({ phone, account, kind, text, from }: Call): Promise<string> {
    const { page } = this;
    await page.locator('[data-stop="caller"] input').first().fill(phone);
    await page.locator('[data-stop="account"] .guess', { hasText: account }).click();
    await page.locator('[data-stop="place"] .guess').click();
    await page.locator('.desk-matter .ant-segmented-item', { hasText: kind }).click();
    if (from) {
      await page.locator('.desk-matter .ant-radio-wrapper', { hasText: '是' }).click();
      await page.locator('.desk-matter .ant-picker input').fill(from);
      await page.keyboard.press('Enter');
    } else {
      await page.locator('[data-stop="category"] input').fill('服务质量');
      await page.keyboard.press('Enter');
    }
    await page.locator('.desk-matter textarea').fill(text);
    await page.locator('.promise strong').waitFor();
    await page.keyboard.press('Control+Enter');
    return page.locator('.promise.taken strong').innerText();
  }

  /** Whoever can do the next task takes it over; it is called `title`. */
  async goesTo(title: string): Promise<void> {
    await this.town.clocks.quiet();
    await this.page.getByRole('button', { name: '换下一位' }).click();
    await this.page.locator('.task h1', { hasText: title }).waitFor();
  }

  /** The next person accepts the task, answers, and reports. */
  async does(title: string, answers: Answers): Promise<void> {
    await this.goesTo(title);
    await this.page.locator('.task-foot').getByRole('button', { name: '接收' }).click();
    for (const [key, answer] of Object.entries(answers)) await this.answers(this.page.locator(`[id="field-${key}"]`), answer);
    await this.page.locator('.task-foot').getByRole('button', { name: '提交' }).click();
    await this.page.locator('.task-foot [role="status"]').waitFor();
  }

  /** Opens what the customer was asked last, from the case's page in English, and is satisfied. */
  async answersAsCustomer(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Messages' }).click();
    await this.page.locator('.messages li').last().getByRole('button', { name: 'Read it' }).click();
    const opened = this.page.waitForEvent('popup');
    await this.page.getByRole('link', { name: 'Open as the customer' }).click();
    const customer = await opened;
    await customer.locator('input[value="yes"]').check();
    await customer.locator('button').click();
    await customer.getByText('Thank you').waitFor();
    await customer.close();
  }

  private async answers(field: Locator, answer: string): Promise<void> {
    await field.locator('input:enabled, textarea:enabled').first().waitFor();
    if ((await field.locator('textarea').count()) > 0) return field.locator('textarea').fill(answer);
    if ((await field.locator('.ant-select').count()) === 0) return field.locator('label', { hasText: new RegExp(`^${answer}`) }).last().click();
    await field.locator('.ant-select').click();
    await this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: answer }).first().click();
  }
}

import type { Locator, Page } from 'playwright-core';

import type { Town } from '../support/town';

export type Language = 'zh' | 'en';

/** What stands on screen: in Chinese and in English. A plain text is the same in both. */
export type Word = string | readonly [zh: string, en: string];

/** What is chosen or written in a form, by the field's key. */
export type Answers = Readonly<Record<string, Word>>;

interface Call {
  readonly phone: string;
  /** How the account that the number suggests begins: "W-" water, "T-" heat. */
  readonly account: string;
  readonly kind: Word;
  readonly text: string;
  /** The first day of a suspension, "2026-11-22". */
  readonly from?: string;
}

/** A matter carried by hand in one browser, in its language: clicks and keys only, the demo's "next person" from one to the other. */
export class ByHand {
  constructor(
    private readonly page: Page,
    private readonly town: Town,
    private readonly language: Language,
  ) {}

  /** How the reader of this browser sees the word. */
  said(word: Word): string {
    return typeof word === 'string' ? word : word[this.language === 'zh' ? 0 : 1];
  }

  /** The attendant takes the call and registers it. Gives the case's number, which stands on the page. */
  async registers({ phone, account, kind, text, from }: Call): Promise<string> {
    const { page } = this;
    await page.locator('[data-stop="caller"] input').first().fill(phone);
    await page.locator('[data-stop="account"] .guess', { hasText: account }).click();
    await page.locator('[data-stop="place"] .guess').click();
    await page.locator('.desk-matter .ant-segmented-item', { hasText: this.said(kind) }).click();
    if (from) {
      await page.locator('.desk-matter .ant-radio-wrapper', { hasText: this.said(['是', 'Yes']) }).click();
      await page.locator('.desk-matter .ant-picker input').fill(from);
      await page.keyboard.press('Enter');
    } else {
      await page.locator('[data-stop="category"] input').fill(this.said(['服务质量', 'Service']));
      await page.keyboard.press('Enter');
    }
    await page.locator('.desk-matter textarea').fill(text);
    await page.locator('.promise strong').waitFor();
    await page.keyboard.press('Control+Enter');
    return page.locator('.promise.taken strong').innerText();
  }

  /** Whoever can do the next task takes it over; it is called `title`. */
  async goesTo(title: Word): Promise<void> {
    await this.town.clocks.quiet();
    await this.page.getByRole('button', { name: this.said(['换下一位', 'Next person']) }).click();
    await this.page.locator('.task h1', { hasText: this.said(title) }).waitFor();
    const pictures = process.env['WEIR_PICTURES'];
    if (pictures) await this.page.screenshot({ path: `${pictures}/task-${this.said(title)}-${this.language}.png` });
  }

  /** The next person accepts the task, answers, and reports. */
  async does(title: Word, answers: Answers): Promise<void> {
    await this.goesTo(title);
    const foot = this.page.locator('.task-foot');
    await foot.getByRole('button', { name: this.said(['接收', 'Accept']) }).click();
    for (const [key, answer] of Object.entries(answers)) await this.answers(this.page.locator(`[id="field-${key}"]`), this.said(answer));
    // The words "done" stay for a moment only, then the next task opens: what counts is that the server has taken it.
    const taken = this.page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/decide'));
    await foot.getByRole('button', { name: this.said(['提交', 'Report done']) }).click();
    if (!(await taken).ok()) throw new Error(`Expected "${this.said(title)}" to be taken, but the server answered ${(await taken).status()}`);
  }

  /** Opens what the customer was asked last, from the case's page, and is satisfied. */
  async answersAsCustomer(): Promise<void> {
    await this.page.getByRole('tab', { name: this.said(['消息', 'Messages']) }).click();
    await this.page.locator('.messages li').last().getByRole('button', { name: this.said(['看内容', 'Read it']) }).click();
    const opened = this.page.waitForEvent('popup');
    await this.page.getByRole('link', { name: this.said(['以用户身份打开', 'Open as the customer']) }).click();
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

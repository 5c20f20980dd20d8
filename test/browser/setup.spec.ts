import type { Browser, Page } from 'playwright-core';

import { TownProcesses } from '../support/town-processes';
import { aBrowser } from './chromium';

/** A first start that nobody has answered yet, with a server of its own. */
describe('The first start', () => {
  let processes: TownProcesses;
  let browser: Browser;
  beforeAll(async () => {
    [browser, processes] = await Promise.all([aBrowser(), TownProcesses.start('embedded-sqlite')]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await processes?.stop();
  });

  it('asks for a company, says what is lacking, and lets its first people in', async () => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(processes.state.server);
    await picture(page, 'ways');
    await page.getByRole('button', { name: '建立公司' }).click();
    await page.getByLabel('一次性口令').fill('town-administrator');
    await next(page);
    await next(page);
    await next(page);

    await page.getByRole('button', { name: '添加' }).click();
    await page.locator('.setup-rows .ant-picker input').fill('2027-01-01');
    await page.keyboard.press('Enter');
    await picture(page, 'holidays');
    await next(page);

    await row(page, 0, { 姓名: '测试管理员', 密码: 'administrator-1' });
    await page.getByRole('button', { name: '添加' }).click();
    await page.locator('.setup-rows tbody tr').nth(1).locator('.ant-select').click();
    await page.locator('.ant-select-item-option', { hasText: '客服员' }).click();
    await row(page, 1, { 账号: 'desk', 姓名: '测试客服', 组: 'attendant', 密码: 'attendant-1-1' });
    await picture(page, 'people');
    await next(page);
    await page.getByText('这一步还有未填的内容').waitFor();
    await picture(page, 'lacking');
    await page.getByLabel('公司名称').fill('测试水务');
    for (let step = 0; step < 4; step++) await next(page);
    await next(page);
    await page.locator('.setup-step').waitFor({ state: 'detached' });

    await page.getByLabel('账号').fill('desk');
    await page.getByLabel('密码').fill('attendant-1-1');
    await picture(page, 'sign-in');
    await page.keyboard.press('Enter');
    await page.locator('.desk-matter').waitFor();
    await picture(page, 'desk');
    expect(await demoPeople()).toBe(404);
  });

  const next = (page: Page) => page.locator('.setup-foot .ant-btn-primary').click();

  async function row(page: Page, at: number, cells: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(cells)) await page.locator('.setup-rows tbody tr').nth(at).getByLabel(label).fill(text);
  }

  /** What only a demo has is not there. */
  const demoPeople = async () => (await fetch(`${processes.state.server}/api/demo/people`)).status;

  async function picture(page: Page, name: string): Promise<void> {
    if (process.env['WEIR_PICTURES']) await page.screenshot({ path: `${process.env['WEIR_PICTURES']}/setup-${name}.png` });
  }
});

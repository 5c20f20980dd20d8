import { type Browser, type Page } from 'playwright-core';

import { aComplaintInvestigated, aPlan } from '../end-to-end/habits';
import { Town } from '../support/town';
import { aBrowser, aPageOf } from './chromium';

/** What people do with a case beside its tasks, on its page. */
describe('On the page of a case', () => {
  const town = Town.opens();
  let browser: Browser;
  beforeAll(async () => (browser = await aBrowser()));
  afterAll(() => browser.close());

  it('the attendant hands in the papers that were missing', async () => {
    const suspension = await town.appliesToSuspend('water', { fromInDays: 20 });
    await suspension.does('collect-papers/check', { papersDecision: 'missing', missingPapers: ['last_receipt'] });
    await suspension.isIn('waiting_customer');
    const { page, context } = await aPageOf(browser, town.state.server, 'attendant');

    await chooses(page, suspension.caseNo, '登记收到的材料');
    await page.locator('.paper-row', { hasText: '最近缴费凭证' }).locator('input[type="file"]').setInputFiles({ name: '收据.png', mimeType: 'image/png', buffer: Buffer.from('a receipt') });
    await confirms(page);

    await suspension.waitsFor('collect-papers/check');
    await suspension.isIn('in_progress');
    await context.close();
  });

  it('a unit asks for time, and the supervisor gives the order to another unit', async () => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    await aComplaintInvestigated(complaint, 'RPR');
    await complaint.does('complaint/root-cause', { causeCode: 'service', responsibleUnits: ['RPR'], leadUnit: 'RPR' });
    await aPlan(complaint, ['RPR']);
    await complaint.waitsFor('work-order/accept', 'unit:RPR');
    const { person } = await town.person('unit:RPR');
    const unit = await aPageOf(browser, town.state.server, person.login);

    await chooses(unit.page, complaint.caseNo, '申请延期');
    await unit.page.locator('.ant-modal .ant-select').first().click();
    await unit.page.locator('.ant-select-item-option', { hasText: '等待配件' }).click();
    await confirms(unit.page);
    await complaint.does('work-order/decide-extension', { extDecision: 'grant' });
    await unit.context.close();

    const supervisor = await aPageOf(browser, town.state.server, (await town.person('supervisor')).person.login, 'en');
    await chooses(supervisor.page, complaint.caseNo, 'Reassign the order');
    await supervisor.page.locator('.ant-modal .ant-select').nth(1).click();
    await supervisor.page.locator('.ant-select-item-option', { hasText: 'Network' }).click();
    await supervisor.page.locator('.ant-modal textarea').fill('The pipe is theirs');
    await confirms(supervisor.page);

    await complaint.waitsFor('work-order/accept', 'unit:NET');
    await supervisor.context.close();
  });

  async function chooses(page: Page, caseNo: string, act: string): Promise<void> {
    await page.goto(`${town.state.server}/cases/${caseNo}`);
    await page.locator('.case-head .ant-dropdown-trigger').click();
    await page.locator('.ant-dropdown-menu-item', { hasText: act }).click();
    await page.locator('.ant-modal').waitFor();
  }

  async function confirms(page: Page): Promise<void> {
    if (process.env['WEIR_PICTURES']) await page.screenshot({ path: `${process.env['WEIR_PICTURES']}/act-${Date.now()}.png` });
    await page.locator('.ant-modal-footer .ant-btn-primary').click();
    await page.locator('.ant-modal').waitFor({ state: 'detached' });
  }
});

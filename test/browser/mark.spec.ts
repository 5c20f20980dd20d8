import type { Browser, Page } from 'playwright-core';

import { Town } from '../support/town';
import { aBrowser, aPageOf } from './chromium';
import { hasMark } from './mark';

describe('The mark of bpmn.io is whole and on top', () => {
  const town = Town.opens();
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await aBrowser();
    ({ page } = await aPageOf(browser, town.state.server, 'process-owner'));
  });
  afterAll(() => browser.close());

  it.each(['process/complaint', 'decision/sla-deadline', 'form/complaint/accept'])('in the editor of %s', async (model) => {
    await page.goto(`${town.state.server}/models/${model}`);
    if (model.startsWith('form/')) await page.locator('.editor-bar .ant-segmented-item', { hasText: '编辑' }).click();

    expect(await hasMark(page)).toBe(true);
  });

  it('in the diagram of a case', async () => {
    const { caseNo } = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    await page.goto(`${town.state.server}/cases/${caseNo}`);

    expect(await hasMark(page)).toBe(true);
  });
});

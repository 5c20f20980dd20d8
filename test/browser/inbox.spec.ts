import type { Browser } from 'playwright-core';

import { Town } from '../support/town';
import { aBrowser, aPageOf } from './chromium';

describe('A task that stands open on the page', () => {
  const town = Town.opens();
  let browser: Browser;
  beforeAll(async () => (browser = await aBrowser()));
  afterAll(() => browser.close());

  it.each([
    ['zh', '此任务已不在待办'],
    ['en', 'This task is no longer open'],
  ] as const)('is told at once that it was done elsewhere, and what was typed is not lost (%s)', async (language, gone) => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    const task = await complaint.waitsFor('complaint/accept');
    const { person, at } = await town.someoneFor(task);
    await at.post(`/api/tasks/${task.taskId}/claim`, {});
    const { page, context } = await aPageOf(browser, town.state.server, person.login, language);
    await page.goto(`${town.state.server}/inbox/${task.taskId}`);
    await page.locator('.task-form textarea:enabled').fill('Half of a sentence');

    await at.post(`/api/tasks/${task.taskId}/decide`, { values: { acceptance: 'accept' } });

    await page.locator('.ant-alert', { hasText: gone }).waitFor();
    await page.locator('.kept-text', { hasText: 'Half of a sentence' }).waitFor();
    if (process.env['WEIR_PICTURES']) await page.screenshot({ path: `${process.env['WEIR_PICTURES']}/gone-${language}.png` });
    await context.close();
  });

  it('is told of what happened after it was read and before its line to the server stood', async () => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    const task = await complaint.waitsFor('complaint/accept');
    const { person, at } = await town.someoneFor(task);
    await at.post(`/api/tasks/${task.taskId}/claim`, {});
    const { page, context } = await aPageOf(browser, town.state.server, person.login, 'en');
    let standing: () => void = () => undefined;
    const stands = new Promise<void>((resolve) => (standing = resolve));
    await page.route('**/api/events', async (route) => {
      await stands;
      await route.continue();
    });
    await page.goto(`${town.state.server}/inbox/${task.taskId}`);
    await page.locator('.task-form textarea:enabled').waitFor();

    await at.post(`/api/tasks/${task.taskId}/decide`, { values: { acceptance: 'accept' } });
    await town.clocks.quiet();
    standing();

    await page.locator('.ant-alert', { hasText: 'This task is no longer open' }).waitFor();
    await context.close();
  });
});

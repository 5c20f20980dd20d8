import type { Browser, Page } from 'playwright-core';

import { Town } from '../support/town';
import { aBrowser, aPageOf } from './chromium';

const RENAMED = '决定受理与否(新)';
const ERROR_COLOUR = 'rgb(180, 0, 78)';

describe('A diagram and a table changed in the modeler and released', () => {
  const town = Town.opens();
  let browser: Browser;
  beforeAll(async () => (browser = await aBrowser()));
  afterAll(() => browser.close());

  const complaint = () => town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });

  it('new cases follow them, old ones finish as they began, called flows and tables included', async () => {
    const old = await complaint();
    await old.waitsFor('complaint/accept');
    const { page, context } = await aPageOf(browser, town.state.server, 'process-owner');

    await renames(page, 'ut_accept', RENAMED);
    await releases(page, '改名');
    await changesDeadline(page);
    await releases(page, '缩短时限');
    await context.close();

    const fresh = await complaint();
    await fresh.waitsFor('complaint/accept');
    expect(await titleOf(fresh.caseNo)).toBe(RENAMED);
    expect(await titleOf(old.caseNo)).not.toBe(RENAMED);
    expect(await ruleOf(fresh.caseNo)).toBe('2');
    expect(await ruleOf(old.caseNo)).toBe('1');

    await old.does('complaint/accept', { acceptance: 'explain', refusalCode: 'no_fault_rule_kept' });
    await old.does('reply-and-confirm/call-back', { callResult: 'reached', callSatisfied: 'yes' });
    await old.isArchived('explained_no_fault');
    expect(await versionsOf(old.caseNo)).not.toEqual(await versionsOf(fresh.caseNo));
  });

  it('what the engine would refuse is marked where it stands, step and flow, and is not released', async () => {
    const { at } = await town.person('process-owner');
    const { inForce } = await at.get<{ inForce: { version: number; content: string } }>('/api/models/process/complaint');
    const faulty = inForce.content.replace('type="complaint/record-receipt"', 'type="nobody/serves"').replace(/=acceptance = (&quot;|")explain\1/, '=acceptance = (');
    await at.put('/api/models/process/complaint/draft', { content: faulty, base: inForce.version, seen: 0 });
    const { page, context } = await aPageOf(browser, town.state.server, 'process-owner', 'en');
    await page.goto(`${town.state.server}/models/process/complaint`);

    await page.locator('.djs-connection.found-error').waitFor({ state: 'attached', timeout: 60_000 });
    await page.locator('.djs-shape.found-error').waitFor({ state: 'attached' });
    expect(await strokeOf(page, '[data-element-id="st_receive"].djs-shape > .djs-visual > rect')).toBe(ERROR_COLOUR);
    expect(await strokeOf(page, '[data-element-id="gw_acc__st_refuse"].djs-connection > .djs-visual > path')).toBe(ERROR_COLOUR);
    if (process.env['WEIR_PICTURES']) await page.screenshot({ path: `${process.env['WEIR_PICTURES']}/lint.png` });
    const refused = await at.send('POST', '/api/releases', { items: [{ kind: 'process', id: 'complaint' }], name: 'faulty', why: 'a test' });
    expect(refused).toMatchObject({ status: 409, body: { error: { findings: [{ elementId: 'gw_acc__st_refuse' }, { elementId: 'st_receive' }] } } });
    await at.ask('DELETE', '/api/models/process/complaint/draft');
    await context.close();
  });

  const strokeOf = (page: Page, of: string) => page.locator(of).first().evaluate((line) => getComputedStyle(line).stroke);

  async function renames(page: Page, elementId: string, name: string): Promise<void> {
    await page.goto(`${town.state.server}/models/process/complaint`);
    await page.locator('.djs-container svg').first().waitFor({ timeout: 60_000 });
    await page.locator('.djs-container').first().click({ position: { x: 8, y: 200 } });
    await page.keyboard.press('ControlOrMeta+f');
    await page.locator('.djs-search-input input').pressSequentially(elementId);
    await page.locator('.djs-search-result', { hasText: elementId }).first().click();
    const field = page.locator('#bio-properties-panel-name');
    await field.waitFor({ state: 'attached', timeout: 20_000 });
    if (!(await field.isVisible())) await page.locator('[data-group-id="group-general"] .bio-properties-panel-group-header').click();
    await field.fill(name);
    await page.keyboard.press('Tab');
    await saved(page);
  }

  /** The last row is for everything that has no row of its own; complaints have one: 2,400 minutes become 960. */
  async function changesDeadline(page: Page): Promise<void> {
    await page.goto(`${town.state.server}/models/decision/sla-deadline`);
    const row = page.locator('tr', { hasText: 'complaint.' }).first();
    await row.waitFor({ timeout: 60_000 });
    await row.locator('td', { hasText: /^\s*2400\s*$/ }).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('960');
    await page.locator('.editor-bar h1').click();
    await saved(page);
  }

  async function releases(page: Page, why: string): Promise<void> {
    await page.locator('.editor-bar .ant-btn-primary').click();
    const dialog = page.locator('.ant-modal');
    await dialog.locator('input[type="text"], input:not([type])').first().fill(why);
    await dialog.locator('textarea').fill(`浏览器测试:${why}`);
    await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  }

  const saved = (page: Page) => page.locator('.editor-bar .ant-btn-primary').waitFor({ timeout: 30_000 });

  async function titleOf(caseNo: string): Promise<string> {
    const { at } = await town.person('supervisor');
    const { tasks } = await at.get<{ tasks: { elementId: string; title: { zh: string } }[] }>(`/api/cases/${caseNo}`);
    return tasks.find(({ elementId }) => elementId === 'ut_accept')?.title.zh ?? '';
  }

  /** Which version of the deadline table the promise was made by. */
  async function ruleOf(caseNo: string): Promise<string> {
    const [row] = await town.sees("SELECT rule FROM clock WHERE subject = ? AND kind = 'promise'", [caseNo]);
    return String((JSON.parse(String(row?.['rule'])) as { version: string }).version);
  }

  async function versionsOf(caseNo: string): Promise<string[]> {
    const rows = await town.sees('SELECT bpmnProcessId, version FROM process_instance WHERE caseNo = ? ORDER BY instanceKey LIMIT 1', [caseNo]);
    return rows.map((row) => `${String(row['bpmnProcessId'])} ${String(row['version'])}`);
  }
});

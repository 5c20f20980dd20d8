import type { Browser, BrowserContext, Page } from 'playwright-core';

import { Matter } from '../support/matter';
import { Town } from '../support/town';
import { ByHand, type Language } from './by-hand';
import { aBrowser, aPageOf } from './chromium';

/** The telephone numbers of three households of the town, for each language its own: a call a household. */
const CALLERS: Readonly<Record<Language, readonly [string, string, string]>> = {
  zh: ['19900000021', '19900000022', '19900000023'],
  en: ['19900000031', '19900000032', '19900000033'],
};

describe.each<Language>(['zh', 'en'])('A matter carried by hand in the browser, person by person (%s)', (language) => {
  const town = Town.opens();
  const [complains, suspendsWater, suspendsHeat] = CALLERS[language];
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let hand: ByHand;
  beforeAll(async () => (browser = await aBrowser()));
  afterAll(() => browser.close());
  beforeEach(async () => {
    ({ page, context } = await aPageOf(browser, town.state.server, 'attendant', language));
    hand = new ByHand(page, town, language);
  });
  afterEach(() => context.close());

  it('a complaint by phone, to the archive; the story says who decided what', async () => {
    const caseNo = await hand.registers({ phone: complains, account: 'W-', kind: ['投诉', 'Complaint'], text: '预约的时间没有人来' });
    // What the task is called may have been changed by whoever edits the diagram.
    await hand.does(['受理', 'ccept'], { acceptance: ['受理', 'Accept'] });
    await hand.does(['选择调查单位', 'Choose the units'], { unitCodes: ['维修', 'Repair'] });
    await hand.does(['调查并回复', 'Find out and answer'], { findingCode: ['我方有责', 'Our fault'], note: '当日班组未出车' });
    await hand.does(['认定原因与责任', 'Root cause, whose responsibility'], {
      causeCode: ['服务', 'Service'],
      responsibleUnits: ['维修', 'Repair'],
      leadUnit: ['维修', 'Repair'],
    });
    await hand.does(['制定方案', 'Make the plan'], { planKinds: ['上门', 'Visit'], note: '改约并上门致歉' });
    await hand.does(['各单位会签', 'Units agree the plan'], { agreement: ['同意', 'Agree'] });
    await theOrderIsWorked('已修好并致歉');
    await hand.does(['核查处理结果', 'Check the handling'], { checkResult: ['合格', 'Good'] });
    await hand.does(['电话回访', 'Call back'], { callResult: ['接通', 'Reached'], callSatisfied: ['满意', 'Yes'] });
    await new Matter(town, caseNo).isArchived('resolved');

    await page.goto(`${town.state.server}/cases/${caseNo}`);
    await page.locator('.case-head .state', { hasText: hand.said(['已归档', 'archived']) }).waitFor();
    await page.locator('.story', { hasText: hand.said(['完成任务“电话回访”:已接通 · 是', 'did the task "Call back": reached · yes']) }).waitFor();
  });

  it('a water account is suspended, and the customer answers on the page of the message', async () => {
    const caseNo = await hand.registers({ phone: suspendsWater, account: 'W-', kind: ['报停', 'Suspension'], text: '全家外出', from: await dayIn(0) });
    await hand.does(['核对材料', 'Check the papers'], { papersDecision: ['齐全有效', 'Complete and valid'] });
    await hand.does(['审批', 'Decide'], { decision: ['同意', 'Approved'], note: '材料齐全' });
    await theOrderIsWorked('阀门已关并铅封');
    const matter = new Matter(town, caseNo);
    await matter.isIn('replied');
    expect(await matter.account()).toMatchObject({ state: 'suspended' });

    await page.goto(`${town.state.server}/cases/${caseNo}`);
    await page.locator('.case-head .state', { hasText: hand.said(['待回访', 'to confirm']) }).waitFor();
    await page.locator('.story', { hasText: hand.said(['完成任务“核对材料”:齐全', 'did the task "Check the papers": complete']) }).waitFor();
    await hand.answersAsCustomer();
    await matter.isArchived('resolved');
  });

  it('a heating account outside its dates is refused, and the reason is said', async () => {
    await town.heatingSeasonStarts({ inDays: 25 });
    const caseNo = await hand.registers({ phone: suspendsHeat, account: 'T-', kind: ['报停', 'Suspension'], text: '今冬不住', from: await dayIn(5) });
    await hand.does(['核对材料', 'Check the papers'], { papersDecision: ['齐全有效', 'Complete and valid'] });
    await hand.goesTo(['确认不予办理', 'Confirm the refusal']);
    await page.locator('.facts', { hasText: hand.said(['供热季内不办报停', 'heating is suspended only before the season starts']) }).waitFor();
    await hand.does(['确认不予办理', 'Confirm the refusal'], { refusalConfirmed: ['已逐条核对全部原因', 'Every reason has been checked'] });
    await new Matter(town, caseNo).isIn('replied');

    await page.goto(`${town.state.server}/cases/${caseNo}`);
    const refused = ['申请不符合条件:已过本供热季报停的截止日期', 'the last day for this heating season has passed'] as const;
    await page.locator('.story', { hasText: hand.said(refused) }).waitFor();
  });

  it('a page switched to the other language says the same matter in it', async () => {
    const caseNo = await hand.registers({ phone: complains, account: 'W-', kind: ['投诉', 'Complaint'], text: '再次无人上门' });
    await page.goto(`${town.state.server}/cases/${caseNo}`);
    await page.locator('.case-head h1', { hasText: hand.said(['投诉', 'Complaint']) }).waitFor();
    await page.locator('.top .ant-segmented-item', { hasText: hand.said(['EN', '中文']) }).click();
    await page.locator('.case-head h1', { hasText: language === 'zh' ? 'Complaint' : '投诉' }).waitFor();
  });

  /** The unit accepts the order, goes, and reports; the order is checked. */
  async function theOrderIsWorked(note: string): Promise<void> {
    await hand.does(['单位签收', 'Accept the order'], { unitDecision: ['签收', 'Accept'] });
    await hand.does(['到达现场', 'On site'], { siteSafe: ['现场已确认安全', 'The place is safe'] });
    await hand.does(['处理并回报', 'Do it and report'], { reportResult: ['已完成', 'Done'], note });
    await hand.does(['核查工单', 'Check the order'], { orderCheck: ['合格', 'Good'] });
  }

  /** A day of the company's calendar, counted from the town's own clock. */
  async function dayIn(days: number): Promise<string> {
    return new Date((await town.clocks.now()) + days * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  }
});

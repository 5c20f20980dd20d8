import type { Browser, BrowserContext, Page } from 'playwright-core';

import { Matter } from '../support/matter';
import { Town } from '../support/town';
import { ByHand } from './by-hand';
import { aBrowser, aPageOf } from './chromium';

describe('A matter carried by hand in the browser, person by person', () => {
  const town = Town.opens();
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let hand: ByHand;
  beforeAll(async () => (browser = await aBrowser()));
  afterAll(() => browser.close());
  beforeEach(async () => {
    ({ page, context } = await aPageOf(browser, town.state.server, 'attendant'));
    hand = new ByHand(page, town);
  });
  afterEach(() => context.close());

  it('a complaint by phone, to the archive; the story says who decided what', async () => {
    const caseNo = await hand.registers({ phone: '19900000021', account: 'W-', kind: '投诉', text: '预约的时间没有人来' });
    // What the task is called may have been changed by whoever edits the diagram.
    await hand.does('受理', { acceptance: '受理' });
    await hand.does('选择调查单位', { unitCodes: '维修' });
    await hand.does('调查并回复', { findingCode: '我方有责', note: '当日班组未出车' });
    await hand.does('认定原因与责任', { causeCode: '服务', responsibleUnits: '维修', leadUnit: '维修' });
    await hand.does('制定方案', { planKinds: '上门', note: '改约并上门致歉' });
    await hand.does('各单位会签', { agreement: '同意' });
    await hand.does('单位签收', { unitDecision: '签收' });
    await hand.does('到达现场', { siteSafe: '现场已确认安全' });
    await hand.does('处理并回报', { reportResult: '已完成', note: '已修好并致歉' });
    await hand.does('核查工单', { orderCheck: '合格' });
    await hand.does('核查处理结果', { checkResult: '合格' });
    await hand.does('电话回访', { callResult: '接通', callSatisfied: '满意' });
    await new Matter(town, caseNo).isArchived('resolved');

    await page.goto(`${town.state.server}/cases/${caseNo}`);
    await page.locator('.case-head .state', { hasText: '已归档' }).waitFor();
    await page.locator('.story', { hasText: '完成任务“电话回访”:已接通 · 是' }).waitFor();
  });

  it('a water account is suspended, the customer answers, and an English reader sees English words', async () => {
    const caseNo = await hand.registers({ phone: '19900000022', account: 'W-', kind: '报停', text: '全家外出', from: await dayIn(0) });
    await hand.does('核对材料', { papersDecision: '齐全有效' });
    await hand.does('审批', { decision: '同意', note: '材料齐全' });
    await hand.does('单位签收', { unitDecision: '签收' });
    await hand.does('到达现场', { siteSafe: '现场已确认安全' });
    await hand.does('处理并回报', { reportResult: '已完成', note: '阀门已关并铅封' });
    await hand.does('核查工单', { orderCheck: '合格' });
    const matter = new Matter(town, caseNo);
    await matter.isIn('replied');
    expect(await matter.account()).toMatchObject({ state: 'suspended' });

    await page.goto(`${town.state.server}/cases/${caseNo}`);
    await page.locator('.case-head .state', { hasText: '待回访' }).waitFor();
    await page.locator('.top .ant-segmented-item', { hasText: 'EN' }).click();
    await page.locator('.case-head h1', { hasText: 'Suspension' }).waitFor();
    await page.locator('.story', { hasText: 'did the task "Check the papers": complete.' }).waitFor();

    await hand.answersAsCustomer();
    await matter.isArchived('resolved');
  });

  it('a heating account outside its dates is refused, and the reason is said', async () => {
    await town.heatingSeasonStarts({ inDays: 25 });
    const caseNo = await hand.registers({ phone: '19900000023', account: 'T-', kind: '报停', text: '今冬不住', from: await dayIn(5) });
    await hand.does('核对材料', { papersDecision: '齐全有效' });
    await hand.goesTo('确认不予办理');
    await page.locator('.facts', { hasText: '供热季内不办报停' }).waitFor();
    await hand.does('确认不予办理', { refusalConfirmed: '已逐条核对全部原因' });
    await new Matter(town, caseNo).isIn('replied');

    await page.goto(`${town.state.server}/cases/${caseNo}`);
    await page.locator('.story', { hasText: '申请不符合条件:已过本供热季报停的截止日期' }).waitFor();
  });

  /** A day of the company's calendar, counted from the town's own clock. */
  async function dayIn(days: number): Promise<string> {
    return new Date((await town.clocks.now()) + days * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  }
});

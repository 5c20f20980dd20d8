import { Office } from '@processes/testing';
import { Correspondence, MessageChannel } from './correspondence';
import { Delivery } from './delivery';
import { Messages } from './messages';
import { PublicTokens } from './public-tokens';

describe('Delivery of messages', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  class Letters extends Correspondence {
    constructor(private readonly to: string | null) {
      super();
    }
    recipient() {
      return Promise.resolve(this.to === null ? null : { to: this.to, language: 'en' as const });
    }
    text() {
      return Promise.resolve('a new valve');
    }
    zone() {
      return Promise.resolve('Asia/Shanghai');
    }
    publicLink() {
      return Promise.resolve('/p');
    }
  }

  class Carrier extends MessageChannel {
    readonly carried: { id: string; to: string; text: string }[] = [];
    isAway = false;
    send(letter: { id: string; to: string; text: string }) {
      if (this.isAway) return Promise.reject(new Error('away'));
      this.carried.push(letter);
      return Promise.resolve(`receipt-${this.carried.length}`);
    }
  }

  const delivery = (carrier: Carrier, to: string | null = '19900000001') =>
    new Delivery(office.the(Messages), office.the(PublicTokens), new Letters(to), carrier);

  const puts = async () => {
    const { caseNo, contactId } = await office.hasCase();
    const facts = { planPublic: { noteId: 'N1' }, planBy: '2026-11-27T02:00:00.000Z' };
    await office.does(() => office.the(Messages).put({ caseNo, contactId, code: 'PROGRESS_PLAN', facts }));
    return caseNo;
  };

  const stateOf = async (caseNo: string) =>
    (await office.does(() => office.the(Messages).ofCase(caseNo))).map(({ state, receipt }) => [state, receipt]);

  it('renders at send time and keeps the receipt', async () => {
    const caseNo = await puts();
    const carrier = new Carrier();
    await delivery(carrier).sendDue(10);

    expect(carrier.carried).toMatchObject([{ to: '19900000001', text: 'What will be done: a new valve, by Fri 27 Nov 10:00.' }]);
    expect(await stateOf(caseNo)).toEqual([['sent', 'receipt-1']]);
  });

  it('sends nothing twice', async () => {
    await puts();
    const carrier = new Carrier();
    await delivery(carrier).sendDue(10);
    await delivery(carrier).sendDue(10);

    expect(carrier.carried).toHaveLength(1);
  });

  it('tries again later when the channel was away', async () => {
    const caseNo = await puts();
    const carrier = new Carrier();
    carrier.isAway = true;
    expect(await delivery(carrier).sendDue(10)).toBe(0);

    carrier.isAway = false;
    office.clock.add(60_000);
    await delivery(carrier).sendDue(10);
    expect(await stateOf(caseNo)).toEqual([['sent', 'receipt-1']]);
  });

  it('writes to nobody who has been erased', async () => {
    const caseNo = await puts();
    const carrier = new Carrier();
    await delivery(carrier, null).sendDue(10);

    expect(carrier.carried).toEqual([]);
    expect(await stateOf(caseNo)).toEqual([['sent', 'nobody']]);
  });

  it('gives a customer a token that decides once', async () => {
    const tokens = office.the(PublicTokens);
    const token = await office.does(() => tokens.issue('C1', 'answer', 'A1'));
    const found = await office.does(() => tokens.find(token));
    expect(found).toMatchObject({ purpose: 'answer', key: 'A1' });

    expect(found && [await office.does(() => tokens.use(found)), await office.does(() => tokens.use(found))]).toEqual([
      true,
      false,
    ]);
    expect(await office.does(() => tokens.find(token))).toBeNull();
  });
});

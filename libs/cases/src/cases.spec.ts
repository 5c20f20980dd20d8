import { Office } from '@processes/testing';
import { Cases } from './cases';

describe('Cases', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('number cases by day and in order', async () => {
    const [first, second] = [await office.hasCase(), await office.hasCase()];

    expect(first.caseNo).toMatch(/^C20261124-\d{6}$/);
    expect(Number(second.caseNo.slice(-6))).toBe(Number(first.caseNo.slice(-6)) + 1);
  });

  it('refuse a way that the table of states does not have', async () => {
    const found = await office.hasCase({ state: 'received' });

    await expect(office.does(() => office.the(Cases).move(found, 'archived', {}))).rejects.toThrow(
      'to go from received to archived',
    );
  });

  it('ask the engine to start a round once', async () => {
    const found = await office.hasCase();
    await office.does(() => office.the(Cases).start(found, { complaintType: 'service' }));
    await office.does(() => office.the(Cases).start(found, { complaintType: 'service' }));
    const starts = (await office.wishes(found.caseNo)).filter(({ kind }) => kind === 'create-instance');

    expect(starts).toMatchObject([
      {
        key: `${found.caseNo}:1`,
        payload: { processId: 'complaint', variables: { caseNo: found.caseNo, complaintType: 'service' } },
      },
    ]);
  });

  it('start with codes, numbers and instants only: nothing that the caller said', async () => {
    const found = await office.hasCase();
    await office.does(() => office.the(Cases).start(found, {}));

    expect(JSON.stringify(await office.wishes(found.caseNo))).not.toMatch(/测试甲|139|please check/);
  });

  it('let the slower of two writers read afresh', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    const [quick, slow] = [await office.case(caseNo), await office.case(caseNo)];
    await office.does(() => office.the(Cases).move(quick, 'accepted', {}));

    await expect(office.does(() => office.the(Cases).move(slow, 'refused', {}))).rejects.toThrow('but it has moved on');
  });

  it('never let a complaint about staff be withdrawn to silence', async () => {
    const found = await office.hasCase({ state: 'in_progress', facts: { complaintType: 'staff' } });

    await expect(office.does(() => office.the(Cases).askToCancel(found, 'never mind'))).rejects.toThrow(
      'a complaint about staff was to be cancelled',
    );
  });

  it('keep nothing of a transaction that failed', async () => {
    const found = await office.hasCase({ state: 'received' });
    const failing = office.does(async () => {
      await office.the(Cases).move(found, 'accepted', {});
      throw new Error('the step failed');
    });

    await expect(failing).rejects.toThrow('the step failed');
    expect(await office.case(found.caseNo)).toMatchObject({ state: 'received' });
    expect(await office.story(found.caseNo)).not.toContain('case/accepted');
  });
});

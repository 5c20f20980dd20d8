import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { EnterStage } from './enter-stage.worker';

describe('application/enter-stage', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const asked = (caseNo: string) => ({ caseNo, round: 1, applicationKind: 'suspend', serviceClass: 'C' });

  it('begins a stage on its own clock and ends the one before', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'received' });
    await office.runs(EnterStage, asked(caseNo), { headers: { stageCode: 'papers' } });
    expect(await office.runs(EnterStage, asked(caseNo), { headers: { stageCode: 'approve' } })).toMatchObject({
      stageCode: 'approve',
    });

    const stages = (await office.does(() => office.the(Clocks).ofSubject(caseNo))).filter(({ kind }) => kind === 'stage');
    expect(stages.map(({ state }) => state).sort()).toEqual(['running', 'stopped']);
    expect(await office.case(caseNo)).toMatchObject({ state: 'in_progress', stageCode: 'approve' });
  });

  it('stops for an operator where the diagram names no stage', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'received' });

    await expect(office.runs(EnterStage, asked(caseNo))).rejects.toThrow('to name its stage in the header stageCode');
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'received' });

    expect(await office.runsTwice(EnterStage, asked(caseNo), { headers: { stageCode: 'papers' } })).toHaveProperty(
      'stageClockId',
    );
  });
});

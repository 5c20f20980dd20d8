import { Office } from '@processes/testing';

import { EnterStage } from './enter-stage.worker';

describe('application/enter-stage', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const application = () => office.hasCase({ kind: 'supply-suspend', categoryCode: 'application.suspend', state: 'received' });
  const input = (caseNo: string) => ({ caseNo, round: 1, applicationKind: 'suspend', serviceClass: 'C' });

  it('starts the clock of the stage and moves the case on', async () => {
    const { caseNo } = await application();
    const out = await office.runs(EnterStage, input(caseNo), { headers: { stageCode: 'papers' } });

    expect(out).toMatchObject({ stageCode: 'papers' });
    expect(await office.case(caseNo)).toMatchObject({ state: 'in_progress', stageCode: 'papers' });
  });

  it('tells the customer which stage is done when the next begins', async () => {
    const { caseNo } = await application();
    await office.runs(EnterStage, input(caseNo), { headers: { stageCode: 'papers' } });
    await office.runs(EnterStage, input(caseNo), { headers: { stageCode: 'approve' } });

    expect(await office.told(caseNo)).toEqual(['STAGE_DONE']);
  });

  it('stops for an operator when the diagram names no stage', async () => {
    const { caseNo } = await application();

    await expect(office.runs(EnterStage, input(caseNo))).rejects.toThrow('to name its stage');
  });

  it('can run twice', async () => {
    const { caseNo } = await application();

    expect(await office.runsTwice(EnterStage, input(caseNo), { headers: { stageCode: 'papers' } })).toMatchObject({ stageCode: 'papers' });
  });
});

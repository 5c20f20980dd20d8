import { Office } from '@processes/testing';
import { Decisions } from './decisions';

describe('Decisions', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const level = (subjectId: string, levelIndex: number, decideBy: string) => ({
    subjectId,
    ladderCode: 'difficult',
    levelIndex,
    approverGroup: `level-${levelIndex}`,
    decideBy,
  });

  it('name the level that decided, and the misses on the way', async () => {
    const { caseNo } = await office.hasCase();
    await office.does(() => office.the(Decisions).open(level(caseNo, 1, '2026-11-24T00:00:00.000Z')));
    await office.does(() => office.the(Decisions).open(level(caseNo, 2, '2026-11-30T00:00:00.000Z')));
    await office.does(() =>
      office
        .the(Decisions)
        .store({ subjectId: caseNo, ladderCode: 'difficult', approval: 'approved', decidedBy: null, noteId: null }),
    );

    expect(await office.does(() => office.the(Decisions).ofSubject(caseNo))).toMatchObject([
      { levelIndex: 2, approverGroup: 'level-2' },
    ]);
    expect(await office.story(caseNo)).toEqual(expect.arrayContaining(['approval/missed', 'decision/made']));
  });

  it('do not call a level missed that referred upwards in time', async () => {
    const { caseNo } = await office.hasCase();
    await office.does(() => office.the(Decisions).open(level(caseNo, 1, '2026-11-30T00:00:00.000Z')));
    await office.does(() => office.the(Decisions).open(level(caseNo, 2, '2026-11-30T00:00:00.000Z')));

    expect(await office.story(caseNo)).toContain('approval/referred');
  });

  it('are not made where nobody was asked', async () => {
    const { caseNo } = await office.hasCase();

    await expect(
      office.does(() =>
        office
          .the(Decisions)
          .store({ subjectId: caseNo, ladderCode: 'difficult', approval: 'approved', decidedBy: null, noteId: null }),
      ),
    ).rejects.toThrow('but no level is open');
  });
});

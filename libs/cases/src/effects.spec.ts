import { Office } from '@processes/testing';
import { Effects } from './effects';

describe('Effects', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('happen once for a key, and answer the same again', async () => {
    let count = 0;
    const work = () => Promise.resolve({ count: (count += 1) });
    await office.does(() => office.the(Effects).once('key-1', work));

    expect(await office.does(() => office.the(Effects).once('key-1', work))).toEqual({ count: 1 });
  });

  it('may happen again when their transaction failed', async () => {
    const failing = office.does(async () => {
      await office.the(Effects).once('key-2', () => Promise.resolve({ first: true }));
      throw new Error('later in the step');
    });
    await expect(failing).rejects.toThrow('later in the step');

    expect(await office.does(() => office.the(Effects).once('key-2', () => Promise.resolve({ first: false })))).toEqual({
      first: false,
    });
  });
});

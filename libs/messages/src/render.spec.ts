import { render } from './render';

const zh = { language: 'zh' as const, zone: 'Asia/Shanghai' };
const en = { language: 'en' as const, zone: 'Asia/Shanghai' };

describe('A message', () => {
  it('tells instants in the company’s time', () => {
    const facts = { caseNo: 'C20261124-000001', promisedAt: '2026-11-27T02:00:00.000Z', link: 'https://example.org/p/x' };

    expect(render('CONTACT_RECEIVED', facts, zh)).toContain('11月27日 10:00前');
    expect(render('CONTACT_RECEIVED', facts, en)).toContain('by Fri 27 Nov 10:00');
  });

  it('tells codes in words, all of a list', () => {
    expect(render('PAPERS_LIST', { kind: 'supply-suspend', list: ['identity', 'ownership'] }, zh)).toBe(
      '办理报停需提供:身份证明、房屋权属证明。',
    );
  });

  it('asks for the answer that is waited for, once, whatever its text', () => {
    const facts = { kind: 'supply-suspend', from: null, reading: 7, link: '/p/x' };

    expect(render('SUSPENDED', { ...facts, asks: 'answer' }, en)).toMatch(/meter reading 7\. Are you satisfied\? \/p\/x$/);
    expect(render('SUSPENDED', facts, en)).not.toContain('/p/x');
    expect(render('DONE_ASK', { ...facts, asks: 'answer' }, zh).match(/\/p\/x/g)).toHaveLength(1);
  });

  it('never shows an empty place', () => {
    expect(render('PROGRESS_PLAN', { planBy: '2026-11-27T02:00:00.000Z' }, en)).toBe(
      'What will be done: (we will tell you), by Fri 27 Nov 10:00.',
    );
  });
});

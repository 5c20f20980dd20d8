import { timesIn } from './times-in';

const NOW = Date.parse('2026-11-22T08:30:00.000Z');

describe('Times on screen', () => {
  it('are those of the company, in the words of the language', () => {
    expect(timesIn('zh', 'Asia/Shanghai', NOW).full(NOW)).toBe('11月22日 周日 16:30');
    expect(timesIn('en', 'Asia/Shanghai', NOW).full(NOW)).toBe('Sun 22 Nov 16:30');
  });

  it('are taken as the company reads its clocks, wherever the browser stands', () => {
    const { at, local, startOf } = timesIn('en', 'Asia/Shanghai', NOW);

    expect(at('2026-11-22T16:30')).toBe('2026-11-22T08:30:00.000Z');
    expect(local('2026-11-22T08:30:00.000Z')).toBe('2026-11-22T16:30');
    expect(startOf('2026-11-22')).toBe('2026-11-21T16:00:00.000Z');
  });
});

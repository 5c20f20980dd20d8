import { ControlledClock } from './clock';

describe('A controlled clock', () => {
  it('stands until it is turned', () => {
    const clock = new ControlledClock(1_000);
    clock.add(500);

    expect(clock.now()).toBe(1_500);
  });

  it('never goes back', () => {
    expect(() => new ControlledClock(1_000).add(-1)).toThrow(
      'Expected a controlled clock to be turned forward, but it was asked for -1 ms',
    );
  });
});

import { newFolder, StandingClock, tinyBroker } from '@libs/gateway/testing';

import { BrokerClock } from './broker-clock';

describe("The broker's clock", () => {
  it("goes with the machine's, moved by what was added", () => {
    const machine = new StandingClock(1000);
    const clock = new BrokerClock(machine);

    clock.add(50);
    machine.at = 2000;

    expect(clock.now()).toBe(2050);
  });

  it('stands where it is pinned, and goes on when it is let go', () => {
    const clock = new BrokerClock(new StandingClock(1000));

    clock.pin(7);
    expect(clock.now()).toBe(7);
    clock.reset();
    expect(clock.now()).toBe(1000);
  });

  it.each([
    ['add', '{"offsetMilli":3600000}'],
    ['pin', '{"epochMilli":1900000000000}'],
  ])('does not fall back in time when the broker starts again after %s', async (verb, body) => {
    const folder = newFolder();
    const first = await tinyBroker({ folder });
    const added = await fetch(`http://127.0.0.1:${first.managementPort}/actuator/clock/${verb}`, {
      method: 'POST',
      body,
    });
    await first.close();

    const second = await tinyBroker({ folder });
    const now = await fetch(`http://127.0.0.1:${second.managementPort}/actuator/clock`);

    expect(await now.json()).toEqual(await added.json());
    await second.close();
  });
});

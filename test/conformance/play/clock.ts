/** An engine's clock that a test turns; it only ever goes forward. */
export class EngineClock {
  constructor(private readonly management: string) {}

  async now(): Promise<number> {
    return epochOf(await fetch(`${this.management}/actuator/clock`));
  }

  async turn(offsetMilli: number): Promise<void> {
    await epochOf(
      await fetch(`${this.management}/actuator/clock/add`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ offsetMilli }),
      }),
    );
  }
}

async function epochOf(answer: Response): Promise<number> {
  if (!answer.ok) throw new Error(`Expected the clock to answer, but it said ${answer.status}`);
  return ((await answer.json()) as { epochMilli: number }).epochMilli;
}

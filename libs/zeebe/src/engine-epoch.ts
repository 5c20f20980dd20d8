/** Which life of the engine this is. A wiped or restored engine begins a new one and may give out its keys again. */
export abstract class EngineEpoch {
  abstract current(): string;
}

export class FixedEpoch extends EngineEpoch {
  constructor(private readonly epoch: string) {
    super();
  }

  current(): string {
    return this.epoch;
  }
}

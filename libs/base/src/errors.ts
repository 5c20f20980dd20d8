/** A noun refuses: what was asked does not fit what is. Intake answers 409; a step decides which ending it is. */
export class Rejected extends Error {
  override readonly name = 'Rejected';

  /** `zh` is the same in Chinese, for what people meet at a screen. */
  constructor(
    message: string,
    readonly zh?: string,
  ) {
    super(message);
  }
}

/** The diagram has a path for it: the token takes the boundary event or the event subprocess of this code. */
export class BpmnError extends Error {
  override readonly name = 'BpmnError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** No retry can help: an operator is told. */
export class Incident extends Error {
  override readonly name = 'Incident';
}

/** Somebody else wrote in between. Nothing is lost: the work runs again and reads afresh. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** What a caught value says of itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

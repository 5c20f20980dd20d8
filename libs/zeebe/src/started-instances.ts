/**
 * Whether a case's instance has been started, when the answer to the start was lost. Kept by whoever reads the record stream.
 *
 * Why it is asked: Zeebe starts a second instance for a start that is sent twice, and nothing in the command tells it so.
 */
export abstract class StartedInstances {
  /** The key of the instance of this process that carries the wish's id in its variable `startId`. */
  abstract find(wish: { readonly startId: string; readonly caseNo: string; readonly processId: string }): Promise<string | null>;
}

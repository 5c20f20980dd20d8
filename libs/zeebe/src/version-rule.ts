import type { Definition } from './zeebe';

/** Which version of a process a new case follows. Kept by the releases. */
export abstract class VersionRule {
  abstract resolve(processId: string): Promise<Definition>;
}

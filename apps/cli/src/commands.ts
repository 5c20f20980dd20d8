import { ci } from './ci/ci';

/** The commands of `weir`, by their word. Loaded when called, so that one does not pay for the others. */
export const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  ci,
  engine: async (args) => (await import('./engine')).engine(args),
};

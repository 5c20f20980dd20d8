type Command = (args: string[]) => Promise<void>;

/** The commands of `weir`, by their word. Each loads only what it needs: the engine is to be there soon after a crash. */
export const commands: Readonly<Record<string, Command>> = {
  bench: async (args) => (await import('../../../test/bench/bench.js')).bench(args),
  ci: async (args) => (await import('./ci/ci.js')).ci(args),
  demo: async (args) => (await import('./demo/demo.js')).demo(args),
  engine: async (args) => (await import('./engine.js')).engine(args),
  prove: async (args) => (await import('./prove/prove.js')).prove(args),
  step: async (args) => (await import('./step/step.js')).step(args),
  story: async (args) => (await import('./story/story.js')).story(args),
};

import { commands } from './commands';

/** `weir <command> [arguments]`. A command that fails says what was expected and ends with 1. */
async function main([name, ...args]: string[]): Promise<void> {
  const command = name === undefined ? undefined : commands[name];
  if (!command) {
    process.stderr.write(`Expected a command, one of ${Object.keys(commands).join(', ')}, but got ${name ?? 'none'}\n`);
    process.exit(2);
  }
  await command(args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

import { type Proof, proofs } from './proofs';

/** `npm run prove -- <name>`: runs one proof at full size and writes docs/proof/<name>.md; a failed one is written as failed. */
export async function prove([name]: readonly string[]): Promise<void> {
  const proof = name === undefined ? undefined : proofs[name];
  if (name === undefined || !proof) throw new Error(`Expected a proof, one of ${Object.keys(proofs).join(', ')}, but got ${name ?? 'none'}`);

  const started = process.hrtime.bigint();
  const { code, output } = await run(proof);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;

  mkdirSync('docs/proof', { recursive: true });
  writeFileSync(`docs/proof/${name}.md`, page({ name, proof, passed: code === 0, seconds, output }));
  process.stdout.write(`\n${code === 0 ? 'Proved' : 'NOT proved'}, see docs/proof/${name}.md\n`);
  if (code !== 0) process.exitCode = 1;
}

function run({ config, pattern, env, nodeOptions = [] }: Proof): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeOptions, 'node_modules/jest/bin/jest.js', '--config', config, pattern], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        output += text.toString('utf8');
        process.stdout.write(text);
      });
    }
    child.on('close', (code) => resolve({ code, output }));
  });
}

function page({ name, proof, passed, seconds, output }: { name: string; proof: Proof; passed: boolean; seconds: number; output: string }): string {
  const counts = output.split('\n').flatMap((line) => (line.startsWith('PROOF ') ? [line.slice('PROOF '.length).trim()] : []));
  const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).trim();
  const results = resultsIn(output);
  return [
    `# ${name}: ${passed ? 'proved' : 'NOT proved'}`,
    '',
    proof.says,
    '',
    `- commit ${commit}`,
    `- machine: ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unnamed processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, Node ${process.version}`,
    `- duration ${seconds.toFixed(0)} s`,
    ...counts.map((count) => `- ${count}`),
    '',
    '```',
    ...results,
    '```',
    '',
  ].join('\n');
}

const PASSED_TOLD_MAX = 200;

/** Tests by name; of those that passed only as many as somebody reads. What failed, and the count, is always told. */
function resultsIn(output: string): string[] {
  const results = output.split('\n').filter((line) => /^\s*(✓|✕|Tests:)/.test(line));
  const passed = results.filter((line) => /^\s*✓/.test(line));
  return passed.length <= PASSED_TOLD_MAX ? results : results.filter((line) => !passed.includes(line));
}

import { spawn } from 'node:child_process';
import { test } from 'playwright/test';
import { toolPlace } from './tool-place';

export type Finished = { readonly code: number | null; readonly output: string; readonly errors: string };

/** Runs copied code as a person would: text into the interpreter, keys in the environment, nothing else changed. */
export async function runSnippet(
  tool: 'bash' | 'python3',
  code: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const command = toolPlace(tool);
  // With CI=true the set-up of the tests has failed before, so this never skips there.
  test.skip(command === undefined, `${tool} was not found on this machine`);
  return new Promise((resolve, reject) => {
    const child = spawn(command ?? tool, ['-'].slice(tool === 'bash' ? 1 : 0), {
      env: { ...process.env, no_proxy: '127.0.0.1', ...environment },
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (piece) => output.push(piece));
    child.stderr.on('data', (piece) => errors.push(piece));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ code: exit, output: joined(output), errors: joined(errors) }));
    child.stdin.end(`${code}\n`);
  });
}

function joined(pieces: readonly Buffer[]): string {
  return Buffer.concat(pieces).toString('utf8');
}

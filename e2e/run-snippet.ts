import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'playwright/test';
import { toolPlace } from './tool-place';

export type Finished = { readonly code: number | null; readonly output: string; readonly errors: string };

type Tool = 'bash' | 'python3' | 'node' | 'go' | 'php' | 'ruby';

/** The words before the file of a snippet, and how the file ends. */
const CALLS = {
  bash: { words: [], ending: 'sh' },
  python3: { words: [], ending: 'py' },
  node: { words: [], ending: 'mjs' },
  go: { words: ['run'], ending: 'go' },
  php: { words: [], ending: 'php' },
  ruby: { words: [], ending: 'rb' },
} as const satisfies Record<Tool, { words: readonly string[]; ending: string }>;

/** Kept from run to run: Go compiles its library once for a machine. */
const GO_CACHE = fileURLToPath(new URL('../node_modules/.cache/workbench/go-build', import.meta.url));

/** Runs copied code as a person would: saved and handed to its interpreter, keys in the environment, nothing else changed. */
export async function runSnippet(
  tool: Tool,
  code: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const command = tool === 'node' ? process.execPath : toolPlace(tool);
  // With CI=true the set-up of the tests has failed before, so this never skips there.
  test.skip(command === undefined, `${tool} was not found on this machine`);
  const folder = await mkdtemp(join(tmpdir(), 'snippet-'));
  const { words, ending } = CALLS[tool];
  const file = join(folder, `request.${ending}`);
  await writeFile(file, `${code}\n`);
  // HTTPie would ask the network for newer releases of itself.
  await writeFile(join(folder, 'config.json'), '{"disable_update_warnings":true}');
  const tools = { GO111MODULE: 'off', GOCACHE: GO_CACHE, HTTPIE_CONFIG_DIR: folder };
  try {
    return await execute(command ?? tool, [...words, file], { ...tools, ...environment });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function execute(
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { env: { ...process.env, no_proxy: '127.0.0.1', ...environment } });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (piece) => output.push(piece));
    child.stderr.on('data', (piece) => errors.push(piece));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ code: exit, output: joined(output), errors: joined(errors) }));
    child.stdin.end();
  });
}

function joined(pieces: readonly Buffer[]): string {
  return Buffer.concat(pieces).toString('utf8');
}

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_DRIVER, PYTHON_DRIVER, RUBY_DRIVER } from './drivers';
import { startHttpieAtOnce } from './httpie-at-once';
import type { Interpreter } from './interpreters';
import { OPENAI_STAND_IN } from './openai-stand-in';

type SnippetRun = { readonly output: string; readonly error: string };
type Environment = NodeJS.ProcessEnv;

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const GO_CACHE = '.cache/workbench/go-build';
const PROXIES = ['http_proxy', 'https_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];
const SUFFIXES = { bash: 'sh', httpie: 'sh', python: 'py', node: 'mjs', ruby: 'rb', php: 'php', go: 'go' } as const;

/**
 * Runs every snippet as printed: Python and Node.js one after another in one process, the others in a process each,
 * after one build of all where the language is compiled. The error of a success is empty.
 */
export async function runSnippets(
  interpreter: Interpreter,
  snippets: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<readonly SnippetRun[]> {
  const folder = await mkdtemp(join(tmpdir(), 'snippets-'));
  try {
    await furnish(folder);
    const files = await Promise.all(
      snippets.map(async (text, index) => {
        const file = join(folder, String(index), `request.${SUFFIXES[interpreter.kind]}`);
        await mkdir(dirname(file));
        await writeFile(file, text);
        return file;
      }),
    );
    const env = environmentIn(folder, environment);
    switch (interpreter.kind) {
      case 'python':
        return await drive(interpreter.command, ['-c', PYTHON_DRIVER, ...files], env);
      case 'node':
        return await drive(interpreter.command, [join(folder, 'driver.mjs'), ...files], env);
      case 'ruby':
        return await drive(interpreter.command, ['-e', RUBY_DRIVER, ...files], env);
      case 'httpie':
        return await runHttpie(interpreter.command, folder, files, env);
      case 'go':
        return await buildAndRun(interpreter.command, folder, files, env);
      default:
        return await runEach(files, (file) => execute(interpreter.command, [file], env));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs one snippet in a process of its own; `onOutput` hears all that it has printed so far. */
export async function runLive(
  interpreter: Interpreter,
  snippet: string,
  environment: Readonly<Record<string, string>>,
  onOutput: (output: string) => void,
): Promise<SnippetRun> {
  const folder = await mkdtemp(join(tmpdir(), 'snippets-'));
  try {
    await furnish(folder);
    const file = join(folder, `request.${SUFFIXES[interpreter.kind]}`);
    await writeFile(file, snippet);
    const words = interpreter.kind === 'go' ? ['run', file] : [file];
    return await execute(interpreter.command, words, environmentIn(folder, environment), { onOutput });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A home folder with what the snippets import. */
async function furnish(folder: string): Promise<void> {
  await writeFile(join(folder, 'openai.py'), OPENAI_STAND_IN);
  await writeFile(join(folder, 'driver.mjs'), NODE_DRIVER);
  await symlink(MODULES, join(folder, 'node_modules'));
  // HTTPie would ask the network for newer releases of itself.
  await writeFile(join(folder, 'config.json'), '{"disable_update_warnings":true}');
}

function environmentIn(folder: string, more: Readonly<Record<string, string>>): Environment {
  const packages = { PYTHONPATH: folder, HTTPIE_CONFIG_DIR: folder };
  // The cache outlives the run: the standard library is compiled once for a machine.
  const go = { GO111MODULE: 'off', GOFLAGS: '', GOPATH: join(folder, 'go'), GOCACHE: join(MODULES, GO_CACHE) };
  const env = { ...process.env, HOME: folder, ...packages, ...go, ...more };
  for (const name of PROXIES) Reflect.deleteProperty(env, name);
  return env;
}

async function drive(command: string, words: readonly string[], env: Environment): Promise<readonly SnippetRun[]> {
  const run = await execute(command, words, env);
  if (run.error !== '') throw new Error(`${command}: ${run.error}`);
  const files = words.filter((word) => /[\\/]request\.\w+$/.test(word));
  return Promise.all(
    files.map(async (file) => ({
      output: await readFile(`${file}.out`, 'utf8'),
      error: await readFile(`${file}.err`, 'utf8'),
    })),
  );
}

async function runHttpie(
  command: string,
  folder: string,
  files: readonly string[],
  env: Environment,
): Promise<readonly SnippetRun[]> {
  const httpie = await startHttpieAtOnce(folder, env);
  try {
    return await runEach(files, (file) => execute(command, [file], httpie.environment));
  } finally {
    httpie.stop();
  }
}

async function buildAndRun(
  command: string,
  folder: string,
  files: readonly string[],
  env: Environment,
): Promise<readonly SnippetRun[]> {
  const packages = files.map((_, index) => `./${index}`);
  const programs = join(folder, 'bin');
  await mkdir(programs);
  const words = ['build', '-ldflags=-s -w', '-o', programs, ...packages];
  const build = await execute(command, words, env, { cwd: folder });
  if (build.error !== '') return files.map(() => build);
  return runEach(files, (_, index) => execute(join(programs, String(index)), [], env));
}

/** One process each, as many at a time as there are processors; results in the order of the files. */
async function runEach(
  files: readonly string[],
  run: (file: string, index: number) => Promise<SnippetRun>,
): Promise<readonly SnippetRun[]> {
  const runs: SnippetRun[] = [];
  const waiting = [...files.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, file] = next;
      runs[index] = await run(file, index);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return runs;
}

type Execution = { readonly cwd?: string; readonly onOutput?: (output: string) => void };

function execute(
  command: string,
  words: readonly string[],
  env: Environment,
  { cwd, onOutput }: Execution = {},
): Promise<SnippetRun> {
  return new Promise((resolve) => {
    const child = execFile(command, words, { env, cwd, maxBuffer: 1e9 }, (failed, output, complaint) => {
      resolve({ output, error: failed === null ? '' : `exit code ${failed.code}: ${complaint || failed.message}` });
    });
    let printed = '';
    child.stdout?.on('data', (text: string) => {
      printed += text;
      onOutput?.(printed);
    });
    child.stdin?.end();
  });
}

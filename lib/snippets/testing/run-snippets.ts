import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OPENAI_STAND_IN } from './openai-stand-in';

export type Interpreter = { readonly kind: 'bash' | 'python' | 'node'; readonly command: string };
type SnippetRun = { readonly output: string; readonly error: string };

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const PROXIES = ['http_proxy', 'https_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];

/** Runs every snippet, one after another in one interpreter process (bash: one each, under one driver). */
export async function runSnippets(
  interpreter: Interpreter,
  snippets: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<readonly SnippetRun[]> {
  const folder = await mkdtemp(join(tmpdir(), 'snippets-'));
  try {
    await writeFile(join(folder, 'openai.py'), OPENAI_STAND_IN);
    await writeFile(join(folder, 'driver.mjs'), NODE_DRIVER);
    await symlink(MODULES, join(folder, 'node_modules'));
    const files = await Promise.all(
      snippets.map(async (text, index) => {
        const file = join(folder, `${index}.${interpreter.kind === 'node' ? 'mjs' : 'txt'}`);
        await writeFile(file, text);
        return file;
      }),
    );
    await drive(interpreter, folder, files, environment);
    return await Promise.all(
      files.map(async (file) => ({
        output: await readFile(`${file}.out`, 'utf8'),
        error: await readFile(`${file}.err`, 'utf8'),
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function drive(
  { kind, command }: Interpreter,
  folder: string,
  files: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const drivers: Readonly<Record<Interpreter['kind'], readonly string[]>> = {
    bash: ['-c', BASH_DRIVER, 'driver'],
    python: ['-c', PYTHON_DRIVER],
    node: [join(folder, 'driver.mjs')],
  };
  const env = { ...process.env, HOME: folder, PYTHONPATH: folder, ...environment };
  for (const name of PROXIES) Reflect.deleteProperty(env, name);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...drivers[kind], ...files], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => {
      complaint += text.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${kind} driver: ${code} ${complaint}`))));
  });
}

const BASH_DRIVER = `for file in "$@"; do
  bash "$file" >"$file.out" 2>"$file.all" && : >"$file.err" || mv "$file.all" "$file.err"
done`;

const PYTHON_DRIVER = `
import contextlib, io, sys, traceback
for path in sys.argv[1:]:
    output, error = io.StringIO(), ""
    try:
        with open(path, "rb") as file, contextlib.redirect_stdout(output):
            exec(compile(file.read(), path, "exec"), {"__name__": "__main__"})
    except BaseException:
        error = traceback.format_exc()
    for end, text in ((".out", output.getvalue()), (".err", error)):
        with open(path + end, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
`;

const NODE_DRIVER = `
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const write = process.stdout.write;
for (const file of process.argv.slice(2)) {
  let output = '', error = '';
  process.stdout.write = (text) => { output += text; return true; };
  try { await import(pathToFileURL(file).href); } catch (thrown) { error = String(thrown?.stack ?? thrown); }
  process.stdout.write = write;
  writeFileSync(file + '.out', output);
  writeFileSync(file + '.err', error);
}
process.exit(0);
`;

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const START = fileURLToPath(new URL('./start.mjs', import.meta.url));

/** The scripts are plain JavaScript without types; what a test calls of them is named here. */
async function load<T>(path: string): Promise<T> {
  return (await import(new URL(path, import.meta.url).href)) as T; // the caller names the functions that the file exports
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-scripts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('says in one sentence that the port is busy, and names another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, errors } = await start({ HOST: '127.0.0.1', PORT: String(port) });
    taken.close();
    expect(code).toBe(1);
    expect(errors).toMatch(
      new RegExp(`^Port ${port} is busy: set PORT to another one, for example PORT=\\d+ npm start\\.$`),
    );
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['HOST', 'http://127.0.0.1'],
    ['HOST', '203.0.113.77'],
  ])('refuses %s=%s in one sentence that names the variable', async (name, value) => {
    const { code, errors } = await start({ HOST: '127.0.0.1', PORT: '39017', [name]: value });
    expect(code).toBe(1);
    expect(errors.split('\n')).toHaveLength(1);
    expect(errors).toContain(`${name} is "${value}"`);
  });
});

describe('an old Node', () => {
  it.each([
    ['20.18.9', true],
    ['18.20.0', true],
    ['20.19.0', false],
    ['21.0.0', false],
    ['24.1.0', false],
  ])('%s is told to go: %s', async (version, complains) => {
    const { nodeComplaint } = await load<{ nodeComplaint(version: string): string | null }>(
      './ensure/node-version.mjs',
    );
    expect(nodeComplaint(version) !== null).toBe(complains);
  });
});

describe('the fingerprint of the sources', () => {
  type Fingerprint = {
    fingerprintFiles(root: string, places: readonly string[], takes: (path: string) => boolean): string;
  };

  it('changes with content, name and number of files, and with nothing else', async () => {
    const { fingerprintFiles } = await load<Fingerprint>('./ensure/fingerprint.mjs');
    const take = () => fingerprintFiles(folder, ['.'], (path) => !path.endsWith('.skip'));
    await writeFile(join(folder, 'a'), 'one');
    const first = take();
    expect(take()).toBe(first);
    await writeFile(join(folder, 'b.skip'), 'two');
    expect(take()).toBe(first);
    await writeFile(join(folder, 'a'), 'on');
    await writeFile(join(folder, 'ae'), '');
    expect(take()).not.toBe(first);
    await writeFile(join(folder, 'a'), 'one');
    expect(take()).not.toBe(first);
    await rm(join(folder, 'ae'));
    expect(take()).toBe(first);
  });
});

describe('the tools of the tests', () => {
  type Tool = { name: string; what: string; debian: readonly string[]; required: boolean; find(): Promise<unknown> };
  type TestTools = { TEST_TOOLS: readonly Tool[]; complain(tool: Tool, everything: boolean): void };

  it('bring every program that snippets are run with, by Debian packages', async () => {
    const { TEST_TOOLS } = await load<TestTools>('./ensure/test-tools.mjs');
    const packages = new Map(TEST_TOOLS.map(({ name, debian }) => [name, debian]));
    expect(Object.fromEntries(packages)).toEqual({
      chromium: ['chromium'],
      bash: ['bash'],
      curl: ['curl'],
      python3: ['python3-requests', 'python3-httpx'],
      http: ['httpie'],
      ruby: ['ruby'],
      php: ['php-cli'],
      go: ['golang-go'],
      postgres: ['postgresql'],
      nginx: ['nginx-light'],
    });
  });

  it('are never done without in CI; elsewhere only Chromium is', async () => {
    const { TEST_TOOLS, complain } = await load<TestTools>('./ensure/test-tools.mjs');
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    for (const tool of TEST_TOOLS) {
      expect(() => complain(tool, true), tool.name).toThrow(tool.what);
      if (tool.required) expect(() => complain(tool, false)).toThrow(tool.what);
      else complain(tool, false);
    }
    expect(said.mock.calls.map(([line]) => line)).toEqual(
      TEST_TOOLS.flatMap(({ required, what }) =>
        required ? [] : [`Not found: ${what}. The tests that need it will be skipped.`],
      ),
    );
    said.mockRestore();
  });
});

describe('the counts of a report', () => {
  type Counts = { passed: number; failed: number; skipped: readonly string[] };
  type Reports = {
    readUnitReport(file: string, exitCode: number): Counts;
    readBrowserReport(file: string, exitCode: number): Counts;
  };

  const unit = (assertions: readonly string[], status = 'passed') => ({
    testResults: [{ status, assertionResults: assertions.map((name) => ({ status: name, fullName: name })) }],
  });

  it.each([
    ['passes', unit(['passed', 'passed']), 0, [2, 0, 0]],
    ['fails', unit(['passed', 'failed'], 'failed'), 1, [1, 1, 0]],
    ['skips', unit(['passed', 'pending', 'todo']), 0, [1, 0, 2]],
    ['cannot be loaded', unit([], 'failed'), 1, [0, 1, 0]],
    ['ends badly though every test passed', unit(['passed']), 1, [1, 1, 0]],
    ['holds no test', unit([]), 0, [0, 1, 0]],
  ])('of unit tests: one that %s', async (_name, report, exitCode, [passed, failed, skipped]) => {
    const { readUnitReport } = await load<Reports>('./check/reports.mjs');
    const file = join(folder, 'unit.json');
    await writeFile(file, JSON.stringify(report));
    const counts = readUnitReport(file, exitCode);
    expect([counts.passed, counts.failed, counts.skipped.length]).toEqual([passed, failed, skipped]);
  });

  it('of browser tests: flaky ones and faults outside tests count as failed', async () => {
    const { readBrowserReport } = await load<Reports>('./check/reports.mjs');
    const file = join(folder, 'browser.json');
    const specs = [{ title: 'left out', tests: [{ status: 'skipped' }] }];
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
    await writeFile(file, JSON.stringify({ stats, errors: [{}], suites: [{ specs: [], suites: [{ specs }] }] }));
    expect(readBrowserReport(file, 1)).toEqual({ passed: 3, failed: 3, skipped: ['left out'] });
  });

  it('of a run that left no report is one failure', async () => {
    const { readUnitReport } = await load<Reports>('./check/reports.mjs');
    expect(readUnitReport(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

function start(env: Readonly<Record<string, string>>): Promise<{ code: number; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [START], { env: { ...process.env, ...env } }, (error, _output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, errors: errors.trim() });
    });
  });
}

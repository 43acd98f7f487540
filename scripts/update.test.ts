import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FakeRegistry, type Known, startFakeRegistry } from './testing/fake-registry';

/** The scripts are plain JavaScript without types; what a test calls of them is named here. */
async function load<T>(path: string): Promise<T> {
  return (await import(new URL(path, import.meta.url).href)) as T; // the caller names the functions that the file exports
}

type Update = {
  readonly name: string;
  readonly present: string;
  readonly newest?: string;
  readonly allowed?: string;
  readonly group?: readonly string[];
  readonly why?: string;
};
type Rules = { readonly node: string; readonly ageDays: number; readonly now: number };
type Pins = { readonly dependencies: Readonly<Record<string, string>> };
type Find = {
  findUpdates(pins: Pins, names: readonly string[], rules: Rules, root: string): Promise<readonly Update[]>;
};
type Judge = {
  judgeVersions(
    name: string,
    present: string,
    answers: { versions: readonly unknown[]; about: unknown },
    rules: Rules,
  ): unknown;
};
type Take = { takeUpdates(updates: readonly Update[], root: string): Promise<boolean> };

const RULES: Rules = { node: '20.19.0', ageDays: 7, now: Date.parse('2026-06-15T00:00:00Z') };
const OLD = '2026-01-01T00:00:00Z';

/** One version for each rule. */
const REFUSED: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
  ['1.2.0', { deprecated: 'do not \u001b[2Juse' }, /^is deprecated$/],
  ['1.3.0', { engines: { node: '>=22.12' } }, /^needs Node >=22\.12, not 20\.19\.0$/],
  ['1.4.0', { engines: { node: 'the newest' } }, /^needs Node the newest/],
  ['1.5.0', { published: '2026-06-10T00:00:00Z' }, /^is 5 days old, and 7 is the least$/],
  ['1.6.0', { published: 'unknown' }, /^has no date of release$/],
  ['1.7.0', { published: '2027-01-01T00:00:00Z' }, /^is 0 days old/],
  ['1.8.0', { scripts: { postinstall: 'node steal.js' } }, /^runs a program when it is installed$/],
  ['1.9.0', { 'dist.integrity': 'sha1-AAAA' }, /^has no SHA-512 hash$/],
  ['1.9.1', { 'dist.integrity': undefined }, /^has no SHA-512 hash$/],
  ['1.9.2-rc.1', {}, /^is a pre-release$/],
];

const versions = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { published: OLD }]));

const PACKAGES: Record<string, Known> = {
  current: { latest: '1.0.0', versions: versions('0.9.0', '1.0.0', '1.1.0-beta.1') },
  fine: { latest: '1.10.0', versions: versions('1.0.0', '1.1.0', '1.10.0', '2.0.0', '3.0.0-rc.1') },
  'half-native': {
    latest: '1.2.0',
    versions: {
      '1.0.0': { published: OLD },
      '1.1.0': { published: OLD, optionalDependencies: { '@half/linux': '1.0.0' } },
      '1.2.0': { published: OLD, optionalDependencies: { '@half/linux': '1.0.0', '@half/darwin': '1.0.0' } },
    },
  },
  '@half/linux': { latest: '1.0.0', versions: { '1.0.0': { published: OLD, os: ['linux'] } } },
  'with-git': {
    latest: '1.1.0',
    versions: { '1.0.0': {}, '1.1.0': { published: OLD, dependencies: { fine: 'http://127.0.0.1:9/fine.tgz' } } },
  },
  react: { latest: '1.2.0', versions: versions('1.0.0', '1.1.0', '1.2.0') },
  'react-dom': { latest: '1.1.0', versions: versions('1.0.0', '1.1.0') },
  '@types/node': { latest: '26.0.0', versions: versions('20.0.0', '20.1.0', '26.0.0') },
  page: '<!doctype html><title>Sign in to the hotel network</title>',
  list: '[1, 2, {"versions": 3}]',
  hostile: {
    latest: { toString: 'no' },
    versions: {
      ...versions('1.0.0', '--registry=http://evil.example', '1.0.1 || file:..', '$(touch x)', '1.0.2\u001b[2J'),
      '1.0.3': { published: OLD, engines: [['node']], scripts: 'install', deprecated: { a: 1 } },
      ...JSON.parse('{"__proto__": {"version": "9.9.9"}, "constructor": {"version": 7}}'),
    },
  },
};

let registry: FakeRegistry;
let folder = '';
let find: Find['findUpdates'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-registry-'));
  registry = await startFakeRegistry(PACKAGES);
  vi.stubEnv('npm_config_registry', registry.origin);
  vi.stubEnv('npm_config_cache', join(folder, 'cache'));
  vi.stubEnv('npm_config_userconfig', join(folder, 'none'));
  vi.stubEnv('npm_config_fetch_retries', '0');
  ({ findUpdates: find } = await load<Find>('./update/find-updates.mjs'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A project that pins these, all at 1.0.0 where nothing else is said, with its lock file. */
async function project(pins: Readonly<Record<string, string>>): Promise<{ root: string; packageJson: Pins }> {
  const root = mkdtempSync(join(folder, 'project-'));
  const packageJson = { name: 'project', version: '1.0.0', dependencies: {} };
  writeFileSync(join(root, 'package.json'), JSON.stringify(packageJson));
  const { lockWith } = await load<{ lockWith(packages: readonly object[], root: string): Promise<{ code: number }> }>(
    './update/trial.mjs',
  );
  const packages = Object.entries(pins).map(([name, version]) => ({ name, version }));
  expect((await lockWith(packages, root)).code).toBe(0);
  return { root, packageJson: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) };
}

describe('npm run update', () => {
  let before = '';
  let root = '';
  let found: ReadonlyMap<string, Update>;

  beforeAll(async () => {
    const pins = { current: '1.0.0', fine: '1.0.0', 'half-native': '1.0.0', 'with-git': '1.0.0', react: '1.0.0' };
    const made = await project({ ...pins, 'react-dom': '1.0.0', '@types/node': '20.0.0' });
    root = made.root;
    before = readFileSync(join(root, 'package-lock.json'), 'utf8');
    const strange = { page: '1.0.0', list: '1.0.0', absent: '1.0.0', hostile: '1.0.0' };
    const updates = await find({ dependencies: { ...made.packageJson.dependencies, ...strange } }, [], RULES, root);
    found = new Map(updates.map((update) => [update.name, update]));
  }, 120_000);

  it('asks the registry that npm is configured with, and leaves everything as it is', () => {
    expect(registry.asked).toContain('fine');
    expect(before).not.toContain(registry.origin);
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).toBe(before);
    expect(found.get('current')).toEqual({ name: 'current', present: '1.0.0', newest: '1.0.0', why: undefined });
    expect(found.get('fine')).toMatchObject({ newest: '2.0.0', allowed: '1.10.0', group: ['fine'] });
    expect(found.get('fine')?.why).toBe('is newer than its "latest", 1.10.0');
  });

  it('takes the newest version that the lock file covers for every platform, from registries alone', () => {
    const [native, elsewhere] = [found.get('half-native'), found.get('with-git')];
    expect(native).toMatchObject({ newest: '1.2.0', allowed: '1.1.0', why: expect.stringContaining('@half/darwin') });
    expect(elsewhere).toMatchObject({ newest: '1.1.0', why: expect.any(String) });
    expect(elsewhere?.allowed).toBeUndefined();
  });

  it('moves packages of one version together, and the types of Node with Node', () => {
    const group = ['react', 'react-dom'];
    expect(found.get('react')).toMatchObject({ allowed: '1.1.0', group, newest: '1.2.0', why: /companions/ });
    expect(found.get('react-dom')).toMatchObject({ allowed: '1.1.0', group, why: undefined });
    expect(found.get('@types/node')).toMatchObject({ allowed: '20.1.0', why: 'describes Node 26, not 20.19.0' });
  });

  it.each(['page', 'list', 'absent', 'hostile'])(
    'says of %s what it could not learn, and takes nothing from it',
    (name) => {
      expect(found.get(name)?.why).toMatch(/^[\x20-\x7e]+$/);
      expect(found.get(name)?.allowed).toBeUndefined();
    },
  );
});

describe('a version', () => {
  const hash = { 'dist.integrity': `sha512-${'A'.repeat(86)}==` };
  const listed = (version: string, facts: object = {}) => ({ version, ...hash, ...facts });
  const about = (latest: unknown, ...dated: readonly string[]) => ({
    'dist-tags': { latest },
    time: Object.fromEntries(dated.map((text) => text.split(' '))),
  });

  it.each(REFUSED)('is not taken: %s %o', async (version, { published, ...facts }, refusal) => {
    const { judgeVersions } = await load<Judge>('./update/judge-versions.mjs');
    const times = published === 'unknown' ? [] : [`${version} ${published ?? OLD}`];
    const answers = {
      versions: [listed(version, facts), listed('1.1.0'), listed('1.0.0')],
      about: about(version, ...times, `1.1.0 ${OLD}`),
    };
    expect(judgeVersions('any', '1.0.0', answers, RULES)).toEqual([
      { version, refusal: expect.stringMatching(refusal) },
      { version: '1.1.0', refusal: undefined },
    ]);
  });

  it('law: nothing that a registry can answer throws, or is taken unless it is a version', async () => {
    const { judgeVersions } = await load<Judge>('./update/judge-versions.mjs');
    const entry = fc.record({
      version: fc.anything(),
      engines: fc.anything(),
      deprecated: fc.anything(),
      scripts: fc.anything(),
    });
    const versions = fc.array(fc.oneof(entry, fc.anything()));
    const facts = fc.oneof(fc.record({ 'dist-tags': fc.anything(), time: fc.anything() }), fc.anything());
    void fc.assert(
      fc.property(versions, facts, (listedVersions, said) => {
        const list = judgeVersions('any', '1.0.0', { versions: listedVersions, about: said }, RULES);
        expect(Array.isArray(list) ? list.filter(({ refusal }) => refusal === undefined) : []).toEqual([]);
      }),
    );
  });
});

describe('npm run update -- --write', () => {
  it('keeps what passes the check, and puts the rest back', async () => {
    const { takeUpdates } = await load<Take>('./update/take-updates.mjs');
    const { root } = await project({ fine: '1.0.0', react: '1.0.0', 'react-dom': '1.0.0' });
    mkdirSync(join(root, 'scripts'));
    // Passes as long as react is not the newer one.
    writeFileSync(
      join(root, 'scripts/check.mjs'),
      `import { readFileSync } from 'node:fs';
       const { version } = JSON.parse(readFileSync('node_modules/react/package.json'));
       console.log(version === '1.1.0' ? '7 passed, 1 failed' : '8 passed, 0 failed');
       process.exit(version === '1.1.0' ? 1 : 0);`,
    );
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    const both = { present: '1.0.0', allowed: '1.1.0', group: ['react', 'react-dom'] };
    const updates = [
      { name: 'fine', present: '1.0.0', allowed: '1.10.0', group: ['fine'] },
      { name: 'half-native', present: '1.0.0', why: 'is not for now' },
      { name: 'react', ...both },
      { name: 'react-dom', ...both },
    ];
    const passed = await takeUpdates(updates, root);
    const lines = said.mock.calls.map(([line]) => line);
    said.mockRestore();
    expect(passed).toBe(false);
    expect(lines).toEqual([
      '✓ fine 1.0.0 → 1.10.0',
      '✗ react and react-dom 1.0.0 → 1.1.0: 7 passed, 1 failed; put back',
    ]);
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(dependencies).toEqual({ fine: '1.10.0', react: '1.0.0', 'react-dom': '1.0.0' });
    const installed = (name: string) =>
      JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    expect([installed('fine').version, installed('react').version]).toEqual(['1.10.0', '1.0.0']);
  }, 120_000);
});

describe('npm audit', () => {
  type Audit = { auditLines(root: string): Promise<readonly string[]> };
  it('says in one line that the registry does not offer it', async () => {
    const { auditLines } = await load<Audit>('./update/audit.mjs');
    const { root } = await project({ fine: '1.0.0' });
    expect(await auditLines(root)).toEqual([
      expect.stringMatching(/^npm audit could not run here \(.+\): run it where/),
    ]);
  });

  it('says so when nobody answers', async () => {
    const { auditLines } = await load<Audit>('./update/audit.mjs');
    const { root } = await project({ fine: '1.0.0' });
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9');
    expect(await auditLines(root)).toEqual([expect.stringMatching(/^npm audit could not run here/)]);
    vi.stubEnv('npm_config_registry', registry.origin);
  });

  it.each([
    ['{}', 'npm audit knows of no vulnerability.'],
    [
      '{"fine":[{"id":1,"url":"https://x.example/1","title":"bad","severity":"high","vulnerable_versions":"<9","cwe":[],"cvss":{"score":9,"vectorString":null}}]}',
      'npm audit knows of 1 vulnerable packages: fine. See npm audit.',
    ],
  ])('repeats what it answers: %s', async (answer, line) => {
    PACKAGES['npm/v1/security/advisories/bulk'] = answer;
    PACKAGES['-/npm/v1/security/advisories/bulk'] = answer;
    const { auditLines } = await load<Audit>('./update/audit.mjs');
    const { root } = await project({ fine: '1.0.0' });
    expect(await auditLines(root)).toEqual([line]);
  });
});

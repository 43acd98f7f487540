import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

type Lock = {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** The script is plain JavaScript without types. */
async function faultsOf(lock: unknown, packageJson: unknown): Promise<readonly string[]> {
  const path = new URL('./update/lock-faults.mjs', import.meta.url).href;
  const { lockFaults } = (await import(path)) as { lockFaults(lock: unknown, json: unknown): readonly string[] }; // what the file exports
  return lockFaults(lock, packageJson);
}

describe('the lock file', () => {
  const lock: Lock = JSON.parse(read('package-lock.json'));
  const packageJson = JSON.parse(read('package.json'));

  it('covers every platform, names each file by its hash, and takes nothing that runs by itself', async () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(200);
    expect(await faultsOf(lock, packageJson)).toEqual([]);
  });

  it('is installed without running anything, wherever the project installs it', () => {
    for (const path of ['scripts/ensure/packages.mjs', 'scripts/update/npm.mjs', 'deploy/Dockerfile']) {
      const lines = read(path)
        .split('\n')
        .filter((line) => /npm ci|'ci'|npm install/.test(line));
      if (path.endsWith('Dockerfile')) for (const line of lines) expect(line).toContain('--ignore-scripts');
      else expect(read(path)).toContain("'--ignore-scripts'");
    }
  });

  const hash = `sha512-${'A'.repeat(86)}==`;
  const good = { version: '1.0.0', integrity: hash };
  const changed: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
    ['a missing hash', { 'node_modules/a': { version: '1.0.0' } }, /no SHA-512 hash/],
    ['a weak hash', { 'node_modules/a': { version: '1.0.0', integrity: 'sha1-AAAA' } }, /no SHA-512 hash/],
    ['a repository', { 'node_modules/a': { ...good, resolved: 'git+ssh://git@github.com/a/a.git#1' } }, /elsewhere/],
    ['an archive of one', { 'node_modules/a': { ...good, resolved: 'https://codeload.github.com/a/a' } }, /repository/],
    ['plain http', { 'node_modules/a': { ...good, resolved: 'http://registry.example/a.tgz' } }, /elsewhere/],
    ['a folder', { 'node_modules/a': { link: true, resolved: '../a' } }, /is a link/],
    ['a script', { 'node_modules/a': { ...good, hasInstallScript: true } }, /runs a program/],
    ['a missing platform', { 'node_modules/a': { ...good, optionalDependencies: { '@a/mac': '1.0.0' } } }, /@a\/mac/],
    ['a missing part', { 'node_modules/a': { ...good, dependencies: { b: '^1.0.0' } } }, /names b/],
    ['another version', { 'node_modules/a': { ...good, version: '1.0.1' } }, /pins a to 1\.0\.0/],
  ];

  it.each(changed)('would not stand with %s', async (_name, packages, fault) => {
    const pinned = { dependencies: { a: '1.0.0' } };
    expect(await faultsOf({ lockfileVersion: 3, packages: { '': {}, 'node_modules/a': good } }, pinned)).toEqual([]);
    const faults = await faultsOf({ lockfileVersion: 3, packages: { '': {}, ...packages } }, pinned);
    expect(faults.some((line) => fault.test(line))).toBe(true);
  });

  it('finds what a package brings along inside itself', async () => {
    const nested = { 'node_modules/a': { ...good, dependencies: { b: '1' } }, 'node_modules/a/node_modules/b': good };
    const lockOf = (packages: object) => ({ lockfileVersion: 3, packages });
    expect(await faultsOf(lockOf(nested), { dependencies: { a: '1.0.0' } })).toEqual([]);
    expect(await faultsOf(lockOf(nested), { dependencies: { a: '^1.0.0' } })).toEqual([
      'package.json does not pin a exactly.',
    ]);
    expect(await faultsOf({ lockfileVersion: 1 }, {})).toHaveLength(1);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

function sources(folder: string): readonly string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(tsx?|mjs|js)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function installed(name: string): readonly number[] {
  const { version } = JSON.parse(read(`node_modules/${name}/package.json`));
  return String(version).split('.').map(Number.parseFloat);
}

function atLeast(version: readonly number[], least: readonly number[]): boolean {
  const at = least.findIndex((part, place) => part !== version[place]);
  return at < 0 || Number(version[at]) > Number(least[at]);
}

describe('I15 the framework', () => {
  const files = [...['app', 'components', 'lib'].flatMap(sources), 'proxy.ts', 'instrumentation.ts', 'next.config.js'];

  it.each([
    ['a Server Action', /['"]use server['"]/],
    ['the image optimiser', /from ['"]next\/(legacy\/)?(image|og)['"]/],
    ['a rewrite', /\brewrites?\b\s*[(:]|NextResponse\.rewrite/],
    ['a redirect of the configuration', /\basync redirects\b|\bredirects\b\s*:\s*(async|\()/],
    ['a custom server', /^import next\b|from ['"]next\/dist/m],
  ])('is used without %s', (_what, pattern) => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((path) => pattern.test(read(path)))).toEqual([]);
  });

  it('has no Pages Router', () => {
    const folders = readdirSync(ROOT);
    expect(folders.filter((name) => name === 'pages' || name === 'src' || /^server\./.test(name))).toEqual([]);
  });

  it('is configured so', async () => {
    const { default: config } = await import(join(ROOT, 'next.config.js'));
    expect(config).toMatchObject({ images: { unoptimized: true }, skipTrailingSlashRedirect: true });
    expect(Object.keys(config)).not.toContain('rewrites');
    expect(Object.keys(config)).not.toContain('redirects');
    expect(Object.keys(config)).not.toContain('experimental');
  });
});

describe('I16 the installed version', () => {
  it('of next is 16.4.1 or later', () => {
    expect(atLeast(installed('next'), [16, 4, 1])).toBe(true);
  });

  it('of undici is later than 7.29.1', () => {
    expect(atLeast(installed('undici'), [7, 29, 2])).toBe(true);
  });

  it('is compared part by part', () => {
    expect([atLeast([16, 10, 0], [16, 4, 1]), atLeast([16, 4, 0], [16, 4, 1])]).toEqual([true, false]);
  });
});

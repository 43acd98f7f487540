import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';
import { STANDING_HEADERS } from './standing-headers';

const ROOT = join(import.meta.dirname, '../..');
const facts = { nonce: 'n', isHttps: false, isDev: false };

describe('X1 the policy of the page', () => {
  it('is the one that SECURITY.md prints', () => {
    expect(contentSecurityPolicy(facts)).toBe(
      "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; " +
        "script-src 'self' 'nonce-n' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
        "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; " +
        "script-src-attr 'none'; frame-src 'none'; media-src 'none'",
    );
  });

  it('upgrades where the page is https, and knows eval in development alone', () => {
    expect(contentSecurityPolicy({ ...facts, isHttps: true })).toBe(
      `${contentSecurityPolicy(facts)}; upgrade-insecure-requests`,
    );
    expect(contentSecurityPolicy({ ...facts, isDev: true })).toContain("'unsafe-eval'");
  });
});

describe('X1 the headers of every answer', () => {
  it('are the same in the configuration of Next and before it', async () => {
    const { default: config } = await import(join(ROOT, 'next.config.js'));
    const rows = await config.headers();
    const everywhere = rows.find(({ source }: { source: string }) => source === '/:path*');
    const listed = everywhere.headers.map(({ key, value }: { key: string; value: string }) => [key, value]);
    expect(Object.fromEntries(listed)).toEqual(STANDING_HEADERS);
  });
});

describe('X1 the source of the page', () => {
  const files = ['app', 'components', 'lib']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));

  it.each([
    ['sets HTML', /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|srcdoc/i],
    ['runs text as a program', /\beval\(|\bnew Function\b|set(Timeout|Interval)\(\s*['"`]/],
    [
      'listens to other windows',
      /(window|globalThis)\.(addEventListener\(\s*['"]message|onmessage)|\bpostMessage\([^)]*['"]\*/,
    ],
    [
      'opens a window or leaves the page',
      /window\.open\(|location\.(href|assign)\s*[=(]|\btarget="_blank"(?![^>]*noopener)/,
    ],
  ])('nowhere %s', (_what, pattern) => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((path) => pattern.test(withoutComments(readFileSync(join(ROOT, path), 'utf8'))))).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
}

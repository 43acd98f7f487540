import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AppServer } from './app-server';
import { expect, test } from './fixtures';
import { head, say, statusOf } from './raw-socket';

/** What every answer carries, whatever it is (SECURITY.md, section 7). */
const EVERYWHERE = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
  ['x-dns-prefetch-control', 'off'],
] as const;
const API = [
  ['content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'"],
  ['cache-control', 'no-store, no-transform'],
] as const;

const ROUTES = fileURLToPath(new URL('../app/api', import.meta.url));

/** The addresses of all routes, as the files say, with something in the place of each parameter. */
function apiPaths(): readonly string[] {
  return readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(^|\/)route\.ts$/.test(path))
    .map((path) =>
      `/api/${path.replace(/\/?route\.ts$/, '')}`.replace('[id]', 'sandbox').replace(/\[\.\.\.\w+\]/, 'a/b'),
    );
}

/** The headers of an answer by name; a name that stands twice has both values. */
function headersOf(answer: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of answer.slice(0, answer.indexOf('\r\n\r\n')).split('\r\n').slice(1)) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase();
    const before = headers.get(name);
    const value = line.slice(line.indexOf(':') + 1).trim();
    headers.set(name, before === undefined ? value : `${before} AND ${value}`);
  }
  return headers;
}

async function lacking(
  app: AppServer,
  line: string,
  wanted: readonly (readonly [string, string])[],
  ...more: string[]
) {
  const answer = await say(app.port, head(app.port, line, ...more));
  const headers = headersOf(answer);
  return wanted
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name]) => `${line} → ${statusOf(answer)}: ${name}: ${headers.get(name)}`);
}

test('X1 every answer of every route carries the headers that keep browsers calm', async ({ app }) => {
  const paths = apiPaths();
  expect(paths.length).toBeGreaterThan(10);
  const lines = paths.flatMap((path) =>
    ['GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST'].map((method) => `${method} ${path}`),
  );
  const found: string[] = [];
  for (const line of lines) found.push(...(await lacking(app, line, [...EVERYWHERE, ...API])));
  expect(found).toEqual([]);
});

test('X1 pages, files, workers, icons and refusals carry them too', async ({ app, page }) => {
  await page.goto('/');
  const files = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  expect(files.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(3);
  const lines = [
    ...[
      '/',
      '/s/AAAAAAAAAAAAAAAAAAAAAA',
      '/nothing',
      '/s',
      '/icon.svg',
      '/_next/image?url=x&w=1&q=1',
      '/%',
      '/a%E0%A4%A',
    ],
    ...['/_next/static/nothing.js', '/favicon.ico', '/index.html', '/_next/data/x/index.json', ...new Set(files)],
  ].map((path) => `GET ${path}`);
  const found: string[] = [];
  for (const line of [...lines, 'POST /', 'DELETE /s/x', 'OPTIONS /', 'HEAD /']) {
    found.push(...(await lacking(app, line, EVERYWHERE)));
  }
  found.push(...(await lacking(app, 'GET /', EVERYWHERE, 'RSC: 1')));
  expect(found).toEqual([]);
});

test('X1 a foreign Host is refused with them as well', async ({ app }) => {
  for (const path of ['/', '/api/health', '/nothing']) {
    const sent = head(app.port, `GET ${path}`).replace(/Host: \S+/, 'Host: evil.example');
    const answer = await say(app.port, sent);
    expect(statusOf(answer)).toBe(421);
    const headers = headersOf(answer);
    expect(EVERYWHERE.filter(([name, value]) => headers.get(name) !== value)).toEqual([]);
  }
});

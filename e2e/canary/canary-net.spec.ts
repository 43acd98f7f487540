import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test } from 'playwright/test';
import { writeStoredRow } from '../../lib/server/shares/fixtures/stored-rows';
import { MARKER } from './canary-keys';
import { formsOf, holdsCanary, OVERLAP, pieceSearch } from './canary-search';
import { type Evidence, noteRan, notesTo } from './evidence';
import { LEAKS, startLeakingPage } from './leaking-page';
import { watchContext } from './watched-browser';
import { answerTap, searchDataFolder, searchOutput, searchUpstream } from './watched-server';

// The net of K1 itself: its pages and servers leak on purpose, so they are watched apart from those of the other tests.
test.beforeEach(({ browserName: _ }, { file }) => noteRan(file));

const PLACES = (evidence: readonly Evidence[]) =>
  evidence.flatMap((line) => (line.kind === 'found' ? [`${line.way}: ${line.place}`] : []));

test('finds a key in every encoding, wherever a text is cut, and nothing where there is none', () => {
  for (const form of formsOf(MARKER)) {
    expect(holdsCanary(`some ${form.toUpperCase()} text`), form).toBe(true);
    const bytes = Buffer.from(`${'x'.repeat(OVERLAP)}${form}y`, 'latin1');
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const search = pieceSearch();
      expect([search(bytes.subarray(0, cut)), search(bytes.subarray(cut))], form).toContain(true);
    }
  }
  for (let before = 0; before < 6; before += 1) {
    const near = Buffer.from(`${'é'.repeat(before)}${MARKER}ü`).toString('base64');
    expect([holdsCanary(near), holdsCanary(near.replaceAll('+', '-').replaceAll('/', '_'))]).toEqual([true, true]);
  }
  expect(holdsCanary(`${MARKER.slice(1)} ${MARKER.slice(0, -1)} #c=1%%% #c=1${'A'.repeat(99)}`)).toBe(false);
});

test('finds what a page lets out, on every way', async ({ browser }) => {
  for (const [place, leak] of Object.entries(LEAKS)) {
    expect(PLACES(await visit(browser, leak)), place).toContain(place);
  }
  const clean = await visit(browser, `document.querySelector('input').value = '${MARKER}'`);
  expect(PLACES(clean)).toEqual([]);
  expect(clean.filter(({ kind }) => kind === 'missed')).toEqual([]);
});

async function visit(browser: Browser, leak: string): Promise<readonly Evidence[]> {
  const evidence: Evidence[] = [];
  const site = await startLeakingPage(leak);
  // Past the watch on this browser's own contexts, where there is one.
  const context = await browser.newContext({ permissions: ['clipboard-write'] });
  await watchContext(
    context,
    notesTo((line) => evidence.push(line)),
  );
  const page = await context.newPage();
  const download = leak.includes('download') ? page.waitForEvent('download') : undefined;
  await page.goto(site.origin);
  await page.waitForFunction(() => 'done' in window);
  await download;
  await context.close();
  await site.close();
  return evidence;
}

test('finds what a server says, keeps, and sends on', async () => {
  const evidence: Evidence[] = [];
  const notes = notesTo((line) => evidence.push(line));
  const folder = await mkdtemp(join(tmpdir(), 'workbench-net-'));
  await writeFile(join(folder, 'log.txt'), 'x'.repeat(1024 * 1024 - 5) + MARKER);
  await writeStoredRow(join(folder, 'shares.db'), `${'x'.repeat(20_000)}${MARKER}`);
  await searchDataFolder(folder, notes);
  searchOutput(`listening\n{"key":"${Buffer.from(MARKER).toString('base64url')}"}\n`, notes);
  const request = { method: 'POST', target: '/v1/chat', body: Buffer.from('{}'), closed: Promise.resolve(0) };
  searchUpstream({ ...request, headers: [['Authorization', `Bearer ${MARKER}`]] }, notes);
  expect(PLACES(evidence).filter((place) => place.startsWith('upstream'))).toEqual([]);
  searchUpstream({ ...request, headers: [['Cookie', MARKER]] }, notes);
  searchUpstream({ ...request, headers: [], body: Buffer.from(`{"x":"${MARKER}"}`) }, notes);
  await rm(folder, { recursive: true, force: true });
  expect(PLACES(evidence)).toEqual([
    expect.stringMatching(/^server file: .*\/log\.txt$/),
    expect.stringMatching(/^server file: .*\/shares\.db$/),
    'stored share: shares',
    'output: stdout or stderr',
    'upstream: /v1/chat',
    'upstream: /v1/chat',
  ]);
});

/** Answers by path: in the head, in pieces, compressed, half, plainly without anything; says its port when it listens. */
const LEAKING_SERVER = `
  const { createServer } = require('node:http');
  const { gzipSync } = require('node:zlib');
  const marker = '${MARKER}';
  const server = createServer((request, response) => {
    if (request.url === '/head') response.writeHead(401, { 'x-request-id': marker }).end('no');
    if (request.url === '/pieces') { for (const letter of marker) response.write(letter); response.end(); }
    if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(9999) + marker));
    if (request.url === '/half') { response.write('{"key":"' + marker); response.destroy(); }
    if (request.url === '/clean') response.end(marker.slice(1));
    if (request.url === '/lookup') require('node:dns').promises.lookup('example.com').catch((error) => response.end(error.code));
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)));
`;

test('finds what a server answers, head and body, whole or cut, packed or plain', async () => {
  const tap = answerTap('net-of-the-test');
  const file = join(await mkdtemp(join(tmpdir(), 'workbench-net-')), 'evidence.jsonl');
  const env = { ...process.env, ...tap.environment, CANARY_EVIDENCE: file };
  const server = spawn(process.execPath, [...tap.args, '-e', LEAKING_SERVER], { env });
  const port = await new Promise<number>((resolve) => server.stdout.once('data', (text) => resolve(Number(text))));
  const ask = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`).then(
      (answer) => answer.text().catch(() => ''),
      (error: Error) => `${error.message}: ${error.cause}`,
    );
  for (const path of ['/head', '/pieces', '/packed', '/half', '/clean']) await ask(path);
  expect(await ask('/lookup')).toBe('ENOTFOUND');
  const places = async () =>
    PLACES(
      (await readFile(file, 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  await expect
    .poll(places)
    .toEqual(['GET /head, in the head', 'GET /pieces', 'GET /packed', 'GET /half'].map((place) => `answer: ${place}`));
  server.kill();
});

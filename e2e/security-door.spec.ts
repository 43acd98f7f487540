import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { startApp } from './app-server';
import { canaryKey } from './canary/canary-keys';
import { expect, test } from './fixtures';
import { startHostileSite } from './hostile-site';
import { headerOf } from './provider/recorded-request';
import { halfOpen, head, say, statusOf } from './raw-socket';

const CHAT = 'POST /api/providers/oxen/chat/completions';

test.describe('I1 the Host', () => {
  test('must be ours, once, in a head that names no other server', async ({ app, provider }) => {
    const { port } = app;
    const own = `Host: 127.0.0.1:${port}`;
    const heads: readonly (readonly string[])[] = [
      [`${CHAT} HTTP/1.1`, 'Host: evil.example'],
      [`${CHAT} HTTP/1.1`, `Host: 127.0.0.1:${port}.evil.example`],
      [`${CHAT} HTTP/1.1`, 'Host: 127.0.0.1'],
      [`${CHAT} HTTP/1.1`, `Host: user@127.0.0.1:${port}`],
      [`${CHAT} HTTP/1.1`],
      [`${CHAT} HTTP/1.0`],
      [`${CHAT} HTTP/1.1`, own, 'Host: evil.example'],
      [`${CHAT} HTTP/1.1`, own, own],
      ['POST http://evil.example/api/providers/oxen/chat/completions HTTP/1.1', own],
      [`POST http://127.0.0.1:${port}/api/providers/oxen/chat/completions HTTP/1.1`, 'Host: evil.example'],
      ['GET /api/providers/oxen/models?test=1 HTTP/1.1', 'Host: evil.example'],
      ['GET / HTTP/1.1', 'Host: evil.example'],
    ];
    const body = '{"model":"m","messages":[]}';
    const rest = ['Connection: close', 'Content-Type: application/json', `Content-Length: ${body.length}`, '', body];
    for (const lines of heads) {
      const answer = await say(port, [...lines, ...rest].join('\r\n'));
      expect([400, 421], lines.join(' | ')).toContain(statusOf(answer));
    }
    expect(provider.requests).toEqual([]);
  });
});

test.describe('I8 another spelling', () => {
  test('leads to no page, no redirect and no data', async ({ app }) => {
    for (const path of [
      '//api/providers',
      '/api//providers',
      '/API/providers',
      '/%2fapi/providers',
      '/api%2fproviders',
    ]) {
      const answer = await say(app.port, head(app.port, `GET ${path}`));
      expect(statusOf(answer), path).toBe(404);
      expect(answer, path).not.toContain('keyEnv');
    }
    for (const path of ['/api/providers.rsc', '/api/providers.prefetch.rsc', '/_next/data/x/api/providers.json']) {
      const answer = await say(app.port, head(app.port, `GET ${path}`));
      expect(statusOf(answer), path).toBe(404);
      expect(answer, path).not.toContain('keyEnv');
    }
  });

  test('of a Server Action or of the image optimiser finds none (I15)', async ({ app }) => {
    const action = head(app.port, 'POST /', `Next-Action: ${'0'.repeat(42)}`, 'Content-Length: 0');
    expect(statusOf(await say(app.port, action))).toBe(405);
    expect(statusOf(await say(app.port, head(app.port, 'GET /_next/image?url=%2Ficon.svg&w=64&q=75')))).toBe(404);
  });
});

test('I9 an upgrade reaches nobody', async ({ app }) => {
  let connections = 0;
  const canary = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const target = `127.0.0.1:${(canary.address() as AddressInfo).port}`; // listening on TCP
  for (const line of [`GET http://${target}/`, `GET //${target}/`, 'GET /api/providers', `CONNECT ${target}`]) {
    const answer = await say(
      app.port,
      `${line} HTTP/1.1\r\nHost: ${app.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    expect([0, 400], line).toContain(statusOf(answer));
  }
  expect(connections).toBe(0);
  await new Promise((resolve) => canary.close(resolve));
});

test('I12 two hundred slow senders keep nobody waiting', async ({ app }) => {
  const partial = `${CHAT} HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\n`;
  const texts = [partial, `${partial}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`];
  const slow = await Promise.all(Array.from({ length: 200 }, (_, at) => halfOpen(app.port, texts[at % 2] ?? '')));
  const times: number[] = [];
  for (let asked = 0; asked < 4; asked += 1) {
    const startedAt = performance.now();
    expect(statusOf(await say(app.port, head(app.port, 'GET /api/health')))).toBe(200);
    times.push(performance.now() - startedAt);
  }
  // The first one may still meet the two hundred heads arriving.
  expect(Math.min(...times)).toBeLessThan(1000);
  for (const socket of slow) socket.destroy();
});

test('I13 a slow reader holds the provider back', async () => {
  const piece = Buffer.from(`data: ${'x'.repeat(16_000)}\n\n`);
  let sent = () => 0;
  const provider = createHttpServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const fill = () => {
      while (response.write(piece));
    };
    response.on('drain', fill);
    sent = () => (response.socket?.bytesWritten ?? 0) - (response.socket?.writableLength ?? 0);
    fill();
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const app = await startApp(`http://127.0.0.1:${(provider.address() as AddressInfo).port}`, {}); // listening on TCP
  try {
    const call = head(app.port, CHAT, 'Content-Type: application/json', 'Content-Length: 2');
    const reader = await halfOpen(app.port, `${call}{}`);
    reader.pause();
    let before = -1;
    // Until every buffer on the way is full and nothing moves any more.
    await expect
      .poll(
        () => {
          const stands = sent() > 0 && sent() === before;
          before = sent();
          return stands;
        },
        { intervals: [500] },
      )
      .toBe(true);
    // The sockets of the machine themselves hold several MiB; the workbench adds kilobytes.
    expect(before).toBeLessThan(16 * 1024 * 1024);
    reader.destroy();
  } finally {
    await app.close();
    provider.closeAllConnections();
    await new Promise((resolve) => provider.close(resolve));
  }
});

for (const name of ['127.0.0.1', 'localhost']) {
  test(`I5 a hostile page on ${name} spends nothing and frames nothing`, async ({ app, provider, browser }) => {
    const site = await startHostileSite(app.origin);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://${name}:${site.port}/attack`);
    await page.waitForFunction(() => 'done' in window);
    expect(provider.requests).toEqual([]);
    expect(await page.evaluate(() => 'read' in window)).toBe(false);
    const framed = page.frame({ name: 'frame' });
    expect(framed?.url()).not.toContain(app.origin);
    expect(await framed?.getByText('LLM Workbench').count()).toBe(0);
    await context.close();
    await site.close();
  });
}

test('I17 a server on another port sees no cookie, and a replayed one spends nothing', async ({
  app,
  provider,
  browser,
}) => {
  const site = await startHostileSite(app.origin);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(app.origin);
  const key = canaryKey('brought-17');
  const saved = await page.evaluate(async (text) => {
    const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: text };
    return (await fetch('/api/providers/oxen/key', init)).status;
  }, JSON.stringify({ key }));
  expect(saved).toBe(200);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/providers' });
  await page.goto(`http://127.0.0.1:${site.port}/`);
  expect(site.cookies).toEqual([]);
  const sealed = `Cookie: ${cookie?.name}=${cookie?.value}`;
  const body = ['Content-Type: application/json', 'Content-Length: 2'];
  const foreign = head(app.port, CHAT, sealed, 'Origin: http://evil.example', ...body);
  expect(statusOf(await say(app.port, `${foreign}{}`))).toBe(403);
  const elsewhere = head(app.port, CHAT, sealed, ...body).replace(/Host: \S+/, 'Host: evil.example');
  expect(statusOf(await say(app.port, `${elsewhere}{}`))).toBe(421);
  expect(provider.requests.filter((sent) => headerOf(sent, 'authorization')?.includes(key))).toEqual([]);
  await context.close();
  await site.close();
});

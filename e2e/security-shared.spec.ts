import type { Page } from 'playwright/test';
import { type AppServer, failToStart, startApp } from './app-server';
import { SECRETS } from './canary/canary-keys';
import { expect, test } from './fixtures';
import { headerOf } from './provider/recorded-request';
import { halfOpen, head, say, statusOf } from './raw-socket';
import { waitForChats } from './wait-for-chat';

const TOKEN = SECRETS.WORKBENCH_ACCESS_TOKEN;
const SHARED = {
  WORKBENCH_MODE: 'shared',
  WORKBENCH_MAX_STREAMS_PER_USER: '2',
  WORKBENCH_TRUST_PROXY: '1',
};
const BEARER = `Authorization: Bearer ${TOKEN}`;
const JSON_TYPE = 'Content-Type: application/json';
const BODY = '{"model":"mistral-small-2503","stream":true,"messages":[]}';
const CHAT = 'POST /api/providers/oxen/chat/completions';

test.use({ environment: SHARED });

const ask = (app: AppServer, line: string, ...headers: readonly string[]) =>
  say(app.port, head(app.port, line, ...headers));

function signIn(app: AppServer, token: string, ...headers: readonly string[]): Promise<string> {
  const body = JSON.stringify({ token });
  const rest = [JSON_TYPE, `Content-Length: ${body.length}`, ...headers];
  return say(app.port, head(app.port, 'POST /api/session', ...rest) + body);
}

test('I6 a shared workbench starts with a long token and a secret alone, and says so', async ({ app }) => {
  const cases = [
    [{ WORKBENCH_ACCESS_TOKEN: undefined }, 'WORKBENCH_ACCESS_TOKEN'],
    [{ WORKBENCH_ACCESS_TOKEN: TOKEN.slice(0, 31) }, 'WORKBENCH_ACCESS_TOKEN'],
    [{ WORKBENCH_SECRET: undefined }, 'WORKBENCH_SECRET'],
  ] as const;
  const ends = await Promise.all(cases.map(([changes]) => failToStart({ ...SHARED, ...changes })));
  for (const [at, [, name]] of cases.entries()) {
    expect(ends[at]?.code).toBeGreaterThan(0);
    expect(ends[at]?.output).toContain(name);
    expect(ends[at]?.output).not.toContain(TOKEN.slice(0, 31));
  }
  expect(app.output()).toMatch(/is ready: http:\/\/127\.0\.0\.1:\d+\nMode: shared/);
});

test('I7 I8 nothing but the state of health is said without the token', async ({ app, provider }) => {
  expect(await ask(app, 'GET /api/health')).toMatch(/\{"status":"ok"\}/);
  const calls = [
    ['GET /api/providers'],
    ['GET /api/providers/'],
    ['GET /api/providers?_rsc=x'],
    ['GET /x/../api/providers'],
    ['GET /api/providers', 'RSC: 1', 'Next-Router-Prefetch: 1'],
    ['GET /api/providers', `x-middleware-subrequest: ${Array(5).fill('proxy').join(':')}`],
    ['GET /api/providers', 'x-matched-path: /api/providers', 'x-invoke-path: /api/health', 'x-invoke-status: 200'],
    ['GET /api/providers/oxen/models?test=1'],
    ['GET /api/providers', `Authorization: Bearer ${TOKEN}`, 'Origin: http://evil.example'],
    [CHAT, JSON_TYPE, 'Content-Length: 0'],
  ] as const;
  for (const [line, ...headers] of calls) {
    const answer = await ask(app, line, ...headers);
    expect([401, 403], [line, ...headers].join(' | ')).toContain(statusOf(answer));
    expect(answer).not.toContain('keyEnv');
  }
  expect(provider.requests).toEqual([]);
  expect(await ask(app, 'GET /api/providers', BEARER)).toContain('keyEnv');
});

test('I10 the sixth wrong token from one address is 429, and a right one too', async ({ app }) => {
  const from = 'x-forwarded-for: 192.0.2.1, 198.51.100.9';
  for (let tries = 0; tries < 5; tries += 1) expect(statusOf(await signIn(app, `wrong-${tries}`, from))).toBe(401);
  for (const token of ['wrong', TOKEN]) {
    const answer = await signIn(app, token, from);
    expect(statusOf(answer)).toBe(429);
    expect(answer).toMatch(/^retry-after: [1-9]\d?\r$/im);
  }
  expect(statusOf(await ask(app, 'GET /api/providers', BEARER, from))).toBe(429);
  expect(statusOf(await signIn(app, TOKEN, 'x-forwarded-for: 198.51.100.9, 192.0.2.1'))).toBe(204);
  expect(app.output()).toContain('"address":"198.51.100.9"');
  expect(app.output()).not.toMatch(new RegExp(`wrong-0|${TOKEN}`));
});

test('I14 one stream too many is 429, until another ends', async ({ app, provider }) => {
  provider.script(() => ({ silentHead: true }));
  const call = head(app.port, CHAT, BEARER, JSON_TYPE, `Content-Length: ${BODY.length}`) + BODY;
  const open = [await halfOpen(app.port, call), await halfOpen(app.port, call)];
  const [sent] = await waitForChats(provider, 2);
  expect(sent && headerOf(sent, 'authorization')).not.toContain(TOKEN);
  const answer = await say(app.port, call);
  expect(statusOf(answer)).toBe(429);
  expect(answer).toMatch(/^retry-after: \d+\r$/im);
  expect(provider.requests).toHaveLength(2);
  for (const socket of open) socket.destroy();
  await Promise.all(provider.requests.map(({ closed }) => closed));
  provider.reset();
  await expect.poll(async () => statusOf(await say(app.port, call))).toBe(200);
});

test('a browser signs in, works, and signs out again (I17, K2)', async ({ app, page, problems }) => {
  problems.allow(/status of 401/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  const token = page.getByLabel('Access token');
  await expect(token).toBeFocused();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toHaveCount(0);
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/health']);
  await token.fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not the access token' })).toBeVisible();
  await token.fill(TOKEN);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api', secure: false });
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept + page.url() + cookie?.value).not.toContain(TOKEN);
  expect(await workbenchRuns(page)).toBe(200);
  await page.reload();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(token).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  expect(statusOf(await ask(app, 'GET /api/providers', `Cookie: ${cookie?.name}=${cookie?.value}`))).toBe(401);
});

test('behind https its cookies are for https alone, and its page asks for nothing else', async () => {
  const app = await startApp('http://127.0.0.1:59999', { ...SHARED, WORKBENCH_PUBLIC_ORIGIN: 'https://bench.example' });
  try {
    const named = (text: string) => text.replace(/Host: \S+/, 'Host: bench.example');
    const body = JSON.stringify({ token: TOKEN });
    const lines = [JSON_TYPE, `Content-Length: ${body.length}`, 'Origin: https://bench.example'];
    const answer = await say(app.port, named(head(app.port, 'POST /api/session', ...lines)) + body);
    expect(statusOf(answer)).toBe(204);
    expect(answer).toMatch(/^set-cookie: .+; Path=\/api; .+; HttpOnly; SameSite=Strict; Secure\r$/im);
    expect(await say(app.port, named(head(app.port, 'GET /')))).toContain('upgrade-insecure-requests');
  } finally {
    await app.close();
  }
});

/** The status of a run that the page itself sends. */
function workbenchRuns(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const body = JSON.stringify({ model: 'sandbox-fast', messages: [{ role: 'user', content: 'hi' }] });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/sandbox/v1/chat/completions', { method: 'POST', headers, body })).status;
  });
}

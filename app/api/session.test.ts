import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOGIN_COOKIE } from '@/lib/server/login-cookie';
import { callerRequest, SHARED, TOKEN, useEnvironment } from '@/lib/server/testing/use-environment';
import { GET as getHealth } from './health/route';
import { DELETE, POST } from './session/route';

const PAGE = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void said.push(String(line)));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  useEnvironment();
});

type Headers = Record<string, string>;

function post(body: string, headers: Headers = {}): Promise<Response> {
  return POST(callerRequest('/api/session', { method: 'POST', body, headers: { ...PAGE, ...headers } }));
}

function tryToken(token: string, headers: Headers = {}): Promise<Response> {
  return post(JSON.stringify({ token }), headers);
}

async function signedIn(): Promise<string> {
  return ((await tryToken(TOKEN)).headers.get('set-cookie') ?? '').split(';', 1).join();
}

async function isSignedIn(headers: Headers): Promise<boolean> {
  const health = await getHealth(callerRequest('/api/health', { headers }));
  return 'mode' in (await health.json());
}

describe('POST /api/session', () => {
  it('K2 gives a cookie that proves the login and is not the token', async () => {
    useEnvironment(SHARED);
    const answer = await tryToken(TOKEN);
    const line = answer.headers.get('set-cookie') ?? '';
    expect(answer.status).toBe(204);
    expect(line).toMatch(/^workbench-login=[\w.-]+; Path=\/api; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
    expect(line).not.toContain(TOKEN);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(await isSignedIn({ cookie: await signedIn() })).toBe(true);
  });

  it('K2 keeps the cookie to https where the public origin is https', async () => {
    useEnvironment({ ...SHARED, WORKBENCH_PUBLIC_ORIGIN: 'https://bench.example' });
    const answer = await tryToken(TOKEN, { host: 'bench.example', origin: 'https://bench.example' });
    expect(answer.headers.get('set-cookie')).toMatch(/; Secure$/);
  });

  it.each(['{}', '{"token":""}', '{"token":7}', '[]', 'null'])('answers 401 to %s and counts no try', async (body) => {
    useEnvironment(SHARED);
    for (let tries = 0; tries < 7; tries += 1) expect((await post(body)).status).toBe(401);
    expect((await tryToken(TOKEN)).status).toBe(204);
  });

  it.each(['', '{', '{"token":'])('answers 400 to the body "%s"', async (body) => {
    useEnvironment(SHARED);
    expect((await post(body)).status).toBe(400);
  });

  it('I2 I3 takes no token from another site or a form', async () => {
    useEnvironment(SHARED);
    expect((await tryToken(TOKEN, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await tryToken(TOKEN, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('does not exist in local mode', async () => {
    useEnvironment();
    expect((await tryToken(TOKEN)).status).toBe(404);
    expect(DELETE(callerRequest('/api/session', { method: 'DELETE' })).status).toBe(404);
  });
});

describe('I10 the lock-out', () => {
  it('comes with the sixth wrong try, for the right token too, and leaves a login alone', async () => {
    useEnvironment(SHARED);
    const cookie = await signedIn();
    for (let tries = 0; tries < 5; tries += 1) expect((await tryToken(`${tries}`)).status).toBe(401);
    for (const token of ['6', TOKEN]) {
      const answer = await tryToken(token);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    }
    expect(await isSignedIn({ authorization: `Bearer ${TOKEN}` })).toBe(false);
    expect(await isSignedIn({ cookie })).toBe(true);
  });

  it('ends after a minute', async () => {
    vi.useFakeTimers();
    useEnvironment(SHARED);
    for (let tries = 0; tries < 5; tries += 1) await tryToken('wrong');
    vi.advanceTimersByTime(59_999);
    expect((await tryToken(TOKEN)).status).toBe(429);
    vi.advanceTimersByTime(1);
    expect((await tryToken(TOKEN)).status).toBe(204);
  });

  it('counts by the last forwarded address behind a proxy of the operator, and ignores it elsewhere', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': `198.51.100.7, ${address}` });
    useEnvironment({ ...SHARED, WORKBENCH_TRUST_PROXY: '1' });
    for (let tries = 0; tries < 5; tries += 1) await tryToken('wrong', from('192.0.2.1'));
    expect((await tryToken(TOKEN, from('192.0.2.1'))).status).toBe(429);
    expect((await tryToken(TOKEN, from('192.0.2.2'))).status).toBe(204);
    useEnvironment(SHARED);
    for (let tries = 0; tries < 5; tries += 1) await tryToken('wrong', from(`192.0.2.${tries}`));
    expect((await tryToken(TOKEN, from('192.0.2.9'))).status).toBe(429);
  });

  it('comes for everyone after fifty wrong tries from anywhere', async () => {
    useEnvironment({ ...SHARED, WORKBENCH_TRUST_PROXY: '1' });
    for (let tries = 0; tries < 50; tries += 1) {
      expect((await tryToken('wrong', { 'x-forwarded-for': `10.0.0.${tries}` })).status).toBe(401);
    }
    expect((await tryToken(TOKEN, { 'x-forwarded-for': '10.0.1.1' })).status).toBe(429);
  });

  it('K6 is logged by address, without what was tried', async () => {
    useEnvironment({ ...SHARED, WORKBENCH_TRUST_PROXY: '1' });
    await tryToken('almost-the-token', { 'x-forwarded-for': '192.0.2.1' });
    expect(JSON.parse(said[0] ?? '')).toMatchObject({ level: 'warn', address: '192.0.2.1', end: 'wrong-token' });
    expect(said.join()).not.toContain('almost');
  });
});

describe('DELETE /api/session', () => {
  it('takes the cookie away, and a copy of it is worth nothing', async () => {
    useEnvironment(SHARED);
    const [cookie, other] = [await signedIn(), await signedIn()];
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const answer = DELETE(callerRequest('/api/session', { method: 'DELETE', headers }));
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`^${LOGIN_COOKIE}=; Path=/api; Max-Age=0;`));
    expect(await isSignedIn({ cookie })).toBe(false);
    expect(await isSignedIn({ cookie: other })).toBe(true);
  });

  it('I2 is not for other sites, nor for a request that no page sent', async () => {
    useEnvironment(SHARED);
    const cookie = await signedIn();
    const end = (headers: Headers) => DELETE(callerRequest('/api/session', { method: 'DELETE', headers })).status;
    expect(end({ cookie })).toBe(401);
    expect(end({ cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await isSignedIn({ cookie })).toBe(true);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guard, isSignedIn } from './guard';
import { LOGIN_COOKIE, newLogin } from './login-cookie';
import { callerRequest, SHARED, TOKEN, useEnvironment } from './testing/use-environment';

const JSON_TYPE = { 'content-type': 'application/json' };
const COOKIE = {
  cookie: `a=b; ${LOGIN_COOKIE}=${newLogin({ accessToken: TOKEN, secret: SHARED.WORKBENCH_SECRET, previousSecret: undefined })}`,
};

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  vi.restoreAllMocks();
  useEnvironment();
});

type Headers = Record<string, string>;

function get(headers: Headers = {}): number {
  return guard(callerRequest('/api/x', { headers }))?.status ?? 200;
}

function post(headers: Headers = {}, body = '{}'): number {
  return guard(callerRequest('/api/x', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body }))?.status ?? 200;
}

describe('Host', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', 'LocalHost:3000', '[::1]:3000'])('%s passes', (host) => {
    useEnvironment();
    expect(get({ host })).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost',
    'localhost:3001',
    'localhost:30000',
    'localhost.evil.example:3000',
    'localhost:3000.evil.example',
    'xlocalhost:3000',
    '127.0.0.1:3000, evil.example',
    'user@127.0.0.1:3000',
    '127.0.0.2:3000',
    '0.0.0.0:3000',
    '',
  ])('"%s" is 421', (host) => {
    useEnvironment();
    expect(get({ host })).toBe(421);
    expect(post({ host })).toBe(421);
  });

  it('may also be the public origin and any allowed host, exactly', () => {
    useEnvironment({
      PORT: '4000',
      WORKBENCH_PUBLIC_ORIGIN: 'https://bench.example',
      WORKBENCH_ALLOWED_HOSTS: 'a.lan:81',
    });
    const statuses = ['bench.example', 'a.lan:81', 'localhost:4000', 'a.lan', 'localhost:3000'].map((host) =>
      get({ host }),
    );
    expect(statuses).toEqual([200, 200, 200, 421, 421]);
  });
});

describe('Origin and Sec-Fetch-Site', () => {
  it.each<[Headers, number, number]>([
    [{}, 200, 200],
    [{ origin: 'http://127.0.0.1:3000' }, 200, 200],
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, 200, 200],
    [{ origin: 'http://127.0.0.1:3000', host: 'localhost:3000' }, 200, 200],
    [{ origin: 'http://localhost:3000' }, 403, 403],
    [{ origin: 'https://127.0.0.1:3000' }, 403, 403],
    [{ origin: 'http://127.0.0.1:3001' }, 403, 403],
    [{ origin: 'http://127.0.0.1' }, 403, 403],
    [{ origin: 'http://127.0.0.1:3000.evil.example' }, 403, 403],
    [{ origin: 'http://evil.example' }, 403, 403],
    [{ origin: 'null' }, 403, 403],
    [{ origin: '' }, 403, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200, 200],
    [{ 'sec-fetch-site': 'same-site' }, 403, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403, 403],
    [{ 'sec-fetch-site': 'none' }, 200, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' }, 403, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }, 403, 403],
  ])('%j: GET %i, POST %i', (headers, read, write) => {
    useEnvironment();
    expect([get(headers), post(headers)]).toEqual([read, write]);
  });

  it('may be the public origin, whatever allowed host the request names', () => {
    useEnvironment({ WORKBENCH_PUBLIC_ORIGIN: 'https://bench.example' });
    expect(post({ host: 'bench.example', origin: 'https://bench.example' })).toBe(200);
    expect(post({ host: '127.0.0.1:3000', origin: 'https://bench.example' })).toBe(200);
    expect(post({ host: 'bench.example', origin: 'https://bench.example:444' })).toBe(403);
  });
});

describe('the content type', () => {
  it.each([
    ['application/json', 200],
    ['Application/JSON; charset=utf-8', 200],
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/jsonp', 415],
    ['text/plain; application/json', 415],
    ['', 415],
  ])('%s gives %i', (type, status) => {
    useEnvironment();
    expect(post({ 'content-type': type })).toBe(status);
  });

  it('is asked for without a body too where the handler reads one, and else only with a body', () => {
    useEnvironment();
    const bare = (options?: { body: boolean }) => guard(callerRequest('/api/x', { method: 'DELETE' }), options)?.status;
    expect(bare()).toBeUndefined();
    expect(bare({ body: true })).toBe(415);
    const remove = (headers: Headers) =>
      guard(callerRequest('/api/x', { method: 'DELETE', body: '', headers }))?.status;
    expect([remove({}), remove({ 'content-length': '0' })]).toEqual([undefined, undefined]);
    expect([remove({ 'content-length': '1' }), remove({ 'transfer-encoding': 'chunked' })]).toEqual([415, 415]);
  });
});

describe('shared mode', () => {
  it.each<[string, Headers, number, number]>([
    ['nothing', {}, 401, 401],
    ['the token', { authorization: `Bearer ${TOKEN}` }, 200, 200],
    ['the token in another spelling', { authorization: `bearer  ${TOKEN}` }, 200, 200],
    ['a longer token', { authorization: `Bearer ${TOKEN}x` }, 401, 401],
    ['a shorter token', { authorization: `Bearer ${TOKEN.slice(1)}` }, 401, 401],
    ['the token without Bearer', { authorization: TOKEN }, 401, 401],
    ['another cookie', { cookie: `${LOGIN_COOKIE}=x` }, 401, 401],
    ['the token as cookie', { cookie: `${LOGIN_COOKIE}=${TOKEN}` }, 401, 401],
    ['the cookie alone', COOKIE, 200, 401],
    ['the cookie from our page', { ...COOKIE, 'sec-fetch-site': 'same-origin' }, 200, 200],
    ['the cookie from another page', { ...COOKIE, origin: 'http://evil.example' }, 403, 403],
    ['the token at a foreign host', { authorization: `Bearer ${TOKEN}`, host: 'evil.example' }, 421, 421],
  ])('%s: GET %j', (_what, headers, read, write) => {
    useEnvironment(SHARED);
    expect([get(headers), post(headers)]).toEqual([read, write]);
  });

  it('knows who is signed in, and lets an open handler answer everyone', () => {
    useEnvironment(SHARED);
    expect(guard(callerRequest('/api/health'), { open: true })).toBeUndefined();
    expect(isSignedIn(callerRequest('/api/health'))).toBe(false);
    expect(isSignedIn(callerRequest('/api/health', { headers: COOKIE }))).toBe(true);
  });
});

describe('a refusal', () => {
  it('is a failure of our shape without any CORS header', async () => {
    useEnvironment();
    const refusal = guard(callerRequest('/api/x', { headers: { origin: 'http://evil.example' } }));
    const body = await refusal?.json();
    expect(body).toEqual({
      error: {
        message: expect.any(String),
        type: 'workbench',
        code: 'forbidden',
        param: null,
        failure: { kind: 'forbidden', message: body.error.message },
      },
    });
    const names = [...(refusal?.headers.keys() ?? [])];
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(refusal?.headers.get('x-workbench-failure')).toBe('forbidden');
    expect(refusal?.headers.get('cache-control')).toContain('no-store');
  });
});

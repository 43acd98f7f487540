import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callerRequest, SHARED, TOKEN, useEnvironment } from '@/lib/server/testing/use-environment';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const here = import.meta.dirname;
const routes = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|[\\/])route\.ts$/.test(path),
);

type Handler = (request: Request, context: unknown) => Response | Promise<Response>;
type Module = Partial<Record<string, Handler>>;

afterEach(() => {
  vi.restoreAllMocks();
  useEnvironment();
});

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

async function load(route: string): Promise<Module> {
  return (await import(join(here, route))) as Module; // what Next itself expects of a route file
}

async function call(handler: Handler, method: string, headers: Record<string, string>): Promise<Response> {
  const hasBody = ['POST', 'PUT', 'PATCH'].includes(method);
  const init = hasBody ? { body: '{}', headers: { 'content-type': 'application/json', ...headers } } : { headers };
  const params = Promise.resolve({ id: 'sandbox', model: ['sandbox'] });
  return await handler(callerRequest('/api/x', { method, ...init }), { params });
}

describe.each(routes)('app/api/%s', (route) => {
  it('is dynamic, on Node, and at most 60 lines long', async () => {
    const module: Record<string, unknown> = await load(route);
    expect([module.runtime, module.dynamic]).toEqual(['nodejs', 'force-dynamic']);
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(join(here, route), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  it('I4 I7 answers OPTIONS with 405 and no CORS header', async () => {
    useEnvironment();
    const { OPTIONS } = await load(route);
    const preflight = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const answer = OPTIONS && (await call(OPTIONS, 'OPTIONS', preflight));
    expect(answer?.status).toBe(405);
    expect([...(answer?.headers.keys() ?? [])].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('I1 I2 I7 refuses a foreign Host and a foreign Origin with every method', async () => {
    useEnvironment();
    const module = await load(route);
    const offered = METHODS.filter((method) => module[method]);
    expect(offered.length).toBeGreaterThan(0);
    for (const method of offered) {
      const handler = module[method] as Handler; // filtered above
      expect((await call(handler, method, { host: 'evil.example' })).status).toBe(421);
      expect((await call(handler, method, { origin: 'http://evil.example' })).status).toBe(403);
      expect((await call(handler, method, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    }
  });

  it('I7 asks for the access token in shared mode, and is no oracle for a wrong one', async () => {
    const module = await load(route);
    for (const method of METHODS.filter((one) => module[one])) {
      useEnvironment(SHARED);
      const handler = module[method] as Handler; // filtered above
      for (const authorization of ['', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
        const answer = await call(handler, method, { authorization });
        if (isHealth(route)) expect(await answer.json()).toEqual({ status: 'ok' });
        else expect(answer.status).toBe(401);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    }
  });

  it('I7 refuses a foreign Host and a foreign Origin in shared mode too, whoever signs in', async () => {
    useEnvironment(SHARED);
    const module = await load(route);
    const authorization = `Bearer ${TOKEN}`;
    for (const method of METHODS.filter((one) => module[one])) {
      const handler = module[method] as Handler; // filtered above
      expect((await call(handler, method, { authorization, host: 'evil.example' })).status).toBe(421);
      expect((await call(handler, method, { authorization, origin: 'null' })).status).toBe(403);
      expect((await call(handler, method, { authorization, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    }
  });

  it('I10 answers 429 to every token after five wrong ones', async () => {
    const module = await load(route);
    for (const method of METHODS.filter((one) => module[one] && !(isSession(route) && one === 'POST'))) {
      useEnvironment(SHARED);
      const handler = module[method] as Handler; // filtered above
      for (let tries = 0; tries < 5; tries += 1) await call(handler, method, { authorization: 'Bearer wrong' });
      const answer = await call(handler, method, { authorization: `Bearer ${TOKEN}` });
      if (isHealth(route)) expect(await answer.json()).toEqual({ status: 'ok' });
      else expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    }
  });
});

function isHealth(route: string): boolean {
  return relative('health', route) === 'route.ts';
}

function isSession(route: string): boolean {
  return relative('session', route) === 'route.ts';
}

it('finds the routes', () => {
  expect(routes.length).toBeGreaterThanOrEqual(7);
});

import { describe, expect, it } from 'vitest';
import { askLogin, signIn, signOut } from './login';

const refusal = (kind: string, message: string, status: number) =>
  Response.json({ error: { failure: { kind, message } } }, { status, headers: { 'x-workbench-failure': kind } });

describe('the login of this browser', () => {
  it.each([
    ['{"status":"ok"}', false],
    ['{"status":"ok","version":"1","mode":"shared"}', true],
    ['<html>', false],
  ])('is told by %s', async (body, expected) => {
    expect(await askLogin(async () => new Response(body))).toEqual({ ok: true, value: expected });
  });

  it('is asked for with the token in the body, never in the address', async () => {
    const calls: unknown[] = [];
    await signIn('secret', async (...call) => {
      calls.push(call);
      return new Response(null, { status: 204 });
    });
    expect(calls).toEqual([
      ['/api/session', expect.objectContaining({ method: 'POST', body: '{"token":"secret"}', cache: 'no-store' })],
    ]);
  });

  it('is refused with the failure of the server', async () => {
    const wrong = await signIn('x', async () => refusal('unauthorized', 'No.', 401));
    expect(wrong).toEqual({ ok: false, failure: { kind: 'unauthorized', message: 'No.' } });
    const other = await signOut(async () => new Response('<html>', { status: 502 }));
    expect(other).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
  });

  it('fails as a value when nobody answers', async () => {
    const offline = () => Promise.reject(new TypeError('fetch failed'));
    for (const answer of [await askLogin(offline), await signIn('x', offline), await signOut(offline)]) {
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'network', reason: 'offline' } });
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endLogin, LOGIN_COOKIE, loginOf, newLogin } from './login-cookie';

const KEYS = { accessToken: 'x'.repeat(32), secret: 'one', previousSecret: undefined };
const MONTH = 30 * 24 * 3600 * 1000;

function read(value: string, keys: Parameters<typeof loginOf>[1] = KEYS, now?: number) {
  return loginOf(new Headers({ cookie: `a=b; ${LOGIN_COOKIE}=${value}; c=d` }), keys, now);
}

describe('the login cookie', () => {
  it('is read until it expires', () => {
    const value = newLogin(KEYS, 1_000_000);
    expect(read(value, KEYS, 1_000_000 + MONTH - 1)).toBeDefined();
    expect(read(value, KEYS, 1_000_000 + MONTH)).toBeUndefined();
  });

  it('K2 is worth nothing with any character changed, left out or added', () => {
    const value = newLogin(KEYS);
    const place = fc.integer({ min: 0, max: value.length - 1 });
    const changed = fc.tuple(place, fc.constantFrom('', 'A', '0', '.', '-', 'AA')).map(([at, put]) => {
      return value.slice(0, at) + put + value.slice(at + 1);
    });
    fc.assert(fc.property(changed, (other) => other === value || read(other) === undefined));
  });

  it('ends with its access token and its secret, but outlives one change of the secret', () => {
    const value = newLogin(KEYS);
    expect(read(value, { ...KEYS, accessToken: 'y'.repeat(32) })).toBeUndefined();
    expect(read(value, { ...KEYS, secret: 'two' })).toBeUndefined();
    expect(read(value, { ...KEYS, secret: 'two', previousSecret: 'one' })).toBeDefined();
  });

  it('is found behind others of its name, which a page on another port may have set', () => {
    const value = newLogin(KEYS);
    expect(read(`x; ${LOGIN_COOKIE}=; ${LOGIN_COOKIE}=${value}`)).toBeDefined();
  });

  it('never stays valid once ended, however many others end', () => {
    const value = newLogin(KEYS);
    const login = read(value);
    if (login) endLogin(login);
    for (let count = 0; count < 100; count += 1) endLogin({ id: `${count}`, expiresAt: Date.now() + MONTH });
    expect(login).toBeDefined();
    expect(read(value)).toBeUndefined();
  });

  it.each(['', '1', '1...', '1.zzzzzzzzz.x.y', '__proto__'])('"%s" is no login', (value) => {
    expect(read(value)).toBeUndefined();
  });
});

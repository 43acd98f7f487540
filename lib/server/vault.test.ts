import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal';
import { ownId, type SealedConnection, sealConnection, unsealConnection } from './vault';

const key = randomBytes(32);
const NOW = 1_800_000_000_000;

function connection(change: Partial<SealedConnection> = {}): SealedConnection {
  const times = { remember: true, issued: NOW, expires: NOW + 1000 };
  const base = { id: 'oxen', label: 'Oxen', baseUrl: 'https://hub.oxen.ai/api/ai', auth: 'bearer' as const };
  return { ...base, key: 'sk-canary', headers: [['X-Team', 'blue']], ...times, ...change };
}

describe('seal', () => {
  it('law: what was sealed comes back, for its own context and key alone', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, context, other) => {
        const sealed = seal(text, context, key);
        expect(sealed).toMatch(/^[\w-]*$/);
        expect(unseal(sealed, context, [key])).toBe(text);
        expect(unseal(sealed, context, [randomBytes(32), key])).toBe(text);
        expect(unseal(sealed, context, [randomBytes(32)])).toBeUndefined();
        if (other !== context) expect(unseal(sealed, other, [key])).toBeUndefined();
      }),
    );
  });

  it('K2 is refused with any one character changed, cut, added or spelled otherwise', () => {
    const sealed = seal('{"key":"sk-canary"}', 'oxen', key);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=';
    for (let at = 0; at < sealed.length; at += 1) {
      for (const character of alphabet) {
        if (character === sealed[at]) continue;
        expect(unseal(sealed.slice(0, at) + character + sealed.slice(at + 1), 'oxen', [key])).toBeUndefined();
      }
      expect(unseal(sealed.slice(0, at), 'oxen', [key])).toBeUndefined();
    }
    expect(unseal(`${sealed}A`, 'oxen', [key])).toBeUndefined();
    expect(unseal(`${sealed}=`, 'oxen', [key])).toBeUndefined();
  });

  it('never uses a nonce twice and shows nothing of the text', () => {
    const sealed = Array.from({ length: 1000 }, () => seal('sk-canary', 'oxen', key));
    expect(new Set(sealed.map((one) => one.slice(0, 16))).size).toBe(1000);
    for (const one of sealed) expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('canary');
  });
});

describe('a sealed connection', () => {
  it('comes back for its provider, while its time lasts', () => {
    const sealed = sealConnection(connection(), [key]);
    expect(unsealConnection('oxen', sealed, [key], NOW)).toEqual(connection());
    expect(unsealConnection('oxen', sealed, [key], NOW + 999)).toEqual(connection());
    expect(unsealConnection('oxen', sealed, [key], NOW + 1000)).toBeUndefined();
    expect(unsealConnection('openai', sealed, [key], NOW)).toBeUndefined();
  });

  it.each<[string, Partial<SealedConnection>]>([
    ['a base URL that is not allowed any more', { baseUrl: 'https://user@hub.oxen.ai/api/ai' }],
    ['a base URL out of its normal form', { baseUrl: 'https://hub.oxen.ai/api/ai/' }],
    ['a header that is not allowed any more', { headers: [['Cookie', 'a=b']] }],
    ['an own id of another address', { id: ownId('https://other.example/v1') }],
  ])('is checked anew: %s', (_what, change) => {
    const changed = connection(change);
    expect(unsealConnection(changed.id, sealConnection(changed, [key]), [key], NOW)).toBeUndefined();
  });

  it('of another shape is none', () => {
    const context = 'llm-workbench connection 1 oxen';
    for (const text of ['', '{', '[]', 'null', '{}', JSON.stringify({ ...connection(), more: 1 })]) {
      expect(unsealConnection('oxen', seal(text, context, key), [key], NOW)).toBeUndefined();
    }
  });
});

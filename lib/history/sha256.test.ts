import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { imageHash } from './image-hash';
import { sha256 } from './sha256';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('sha256', () => {
  it('gives the digests of FIPS 180-4', () => {
    const of = (text: string) => sha256(new TextEncoder().encode(text));
    expect(of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is the digest of Node for any bytes, lengths around a block included', () => {
    const node = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    for (let length = 0; length < 200; length += 1) {
      const bytes = new Uint8Array(length).fill(length);
      expect(sha256(bytes)).toBe(node(bytes));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(sha256(bytes)).toBe(node(bytes));
      }),
    );
    const part = new Uint8Array(1000).subarray(7, 300);
    expect(sha256(part)).toBe(node(part));
  });
});

describe('imageHash', () => {
  it('is the same with and without crypto.subtle, as on a page that is not secure', async () => {
    const url = 'data:image/png;base64,iVBORw0KGgo=';
    const secure = await imageHash(url);
    vi.stubGlobal('crypto', {});
    expect(await imageHash(url)).toBe(secure);
    expect(secure).toBe(createHash('sha256').update(url).digest('hex'));
  });
});

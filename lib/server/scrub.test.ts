import { describe, expect, it } from 'vitest';
import { scrub } from './scrub';

const KEY = 'sk-canary/+"&<key>\\é=42';

describe('scrub', () => {
  it.each([
    ['plain', KEY],
    ['JSON', JSON.stringify({ key: KEY })],
    ['JSON with escaped slashes', JSON.stringify({ key: KEY }).replaceAll('/', '\\/')],
    ['a URL', encodeURIComponent(KEY)],
    ['a URL in small letters', encodeURIComponent(KEY).replace(/%../g, (escaped) => escaped.toLowerCase())],
    ['a form', new URLSearchParams({ q: KEY }).toString()],
    ['HTML', KEY.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
  ])('removes a secret from %s', (_form, text) => {
    const clean = scrub(`before ${text} after`, [KEY]);
    expect(clean).toMatch(/^before .*\[key removed\].* after$/);
    expect(clean).not.toMatch(/canary|42/);
  });

  it.each([0, 1, 2, 3, 4])('removes a secret from base64 after %i other bytes', (before) => {
    const text = `${'x'.repeat(before)}${KEY}tail`;
    for (const encoding of ['base64', 'base64url'] as const) {
      const clean = scrub(Buffer.from(text).toString(encoding), [KEY]);
      expect(clean).toContain('[key removed]');
      expect(Buffer.from(clean.replace('[key removed]', ''), encoding).toString('latin1')).not.toContain('canary');
    }
  });

  it('removes the longer of two secrets whole, and leaves everything else', () => {
    expect(scrub('abcdefgh-1 abcdefgh other', ['abcdefgh', 'abcdefgh-1'])).toBe('[key removed] [key removed] other');
    expect(scrub('a to z', ['a', 'to', ''])).toBe('a to z');
    expect(scrub('text', [])).toBe('text');
  });
});

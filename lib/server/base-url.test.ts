import { describe, expect, it } from 'vitest';
import { belowBase, readBaseUrl } from './base-url';

describe('readBaseUrl', () => {
  it.each([
    ['https://hub.oxen.ai/api/ai', 'https://hub.oxen.ai/api/ai'],
    ['  https://hub.oxen.ai/api/ai///  ', 'https://hub.oxen.ai/api/ai'],
    ['http://127.0.0.1:8000/v1/chat/completions', 'http://127.0.0.1:8000/v1'],
    ['http://127.0.0.1:8000/v1/chat/completions/', 'http://127.0.0.1:8000/v1'],
    ['http://localhost:8000', 'http://localhost:8000'],
    ['https://EXAMPLE.com.:443/V1', 'https://example.com/V1'],
    ['http://0x7f.1:8000/v1', 'http://127.0.0.1:8000/v1'],
    ['http://[::1]:8000/v1', 'http://[::1]:8000/v1'],
  ])('%s becomes %s', (text, expected) => {
    expect(readBaseUrl(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    'example.com/v1',
    'ftp://example.com',
    'file:///etc/passwd',
    'https://user@example.com/v1',
    'https://user:pass@example.com/v1',
    'https://@example.com/v1',
    'https://example.com/v1?x=1',
    'https://example.com/v1?',
    'https://example.com/v1#x',
    'https://example.com/a/../v1',
    'https://example.com/a/..',
    'https://example.com/a/%2e%2E/v1',
    'https://example.com/a%2fb',
    'https://example.com/a%5cb',
    'https://example.com\\@evil.example/v1',
    'https://ex%61mple.com/v1',
    'https://example.com../v1',
    'https://example..com/v1',
    'https://example.com/a b',
    'http://example.com:25/v1',
    `https://example.com/${'a'.repeat(2048)}`,
    `https://${'a.'.repeat(130)}com/`,
    '',
  ])('%s is refused', (text) => {
    const read = readBaseUrl(text);
    expect(read.ok ? read.value : read.failure.kind).toBe('blocked-url');
  });
});

describe('belowBase', () => {
  it('appends a fixed suffix and keeps an id inside one segment', () => {
    expect(belowBase('https://x.example/v1', '/models', 'a/../b?c').href).toBe(
      'https://x.example/v1/models/a%2F..%2Fb%3Fc',
    );
  });
});

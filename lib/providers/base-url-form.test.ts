import { describe, expect, it } from 'vitest';
import { isSameBaseUrl, otherBaseUrl, plainBaseUrl } from './base-url-form';

describe('a base URL as people paste it', () => {
  it.each([
    [' https://lab.example/v1/ ', 'https://lab.example/v1'],
    ['https://lab.example/v1/chat/completions/', 'https://lab.example/v1'],
    ['https://hub.oxen.ai/api/ai', 'https://hub.oxen.ai/api/ai'],
    ['///', ''],
  ])('%s', (pasted, plain) => {
    expect(plainBaseUrl(pasted)).toBe(plain);
  });

  it('is the same address however it is written', () => {
    expect(isSameBaseUrl('HTTPS://Lab.example:443/v1/', 'https://lab.example/v1')).toBe(true);
    expect(isSameBaseUrl('http://127.0.0.1:8000/v1', 'http://127.0.0.1:8000/v1/chat/completions')).toBe(true);
    expect(isSameBaseUrl('http://127.0.0.1:8000/v1', 'http://127.0.0.1:8000/V1')).toBe(false);
    expect(isSameBaseUrl('http://127.0.0.1:8000', 'http://127.0.0.1:8001')).toBe(false);
    expect(isSameBaseUrl('not an address', 'not an address')).toBe(true);
  });

  it.each([
    ['http://127.0.0.1:11434', 'http://127.0.0.1:11434/v1'],
    ['http://127.0.0.1:11434/', 'http://127.0.0.1:11434/v1'],
    ['https://hub.oxen.ai/api/ai/v1/', 'https://hub.oxen.ai/api/ai'],
    ['https://lab.example/v1/models', 'https://lab.example/v1'],
    ['https://lab.example/v1/chat', 'https://lab.example/v1'],
    ['https://lab.example/openai', 'https://lab.example/openai/v1'],
  ])('whose server answers elsewhere: %s', (base, other) => {
    expect(otherBaseUrl(base)).toBe(other);
  });

  it.each(['', 'lab', 'ftp://lab.example', 'javascript:alert(1)'])('has no other one when it is none: %s', (text) => {
    expect(otherBaseUrl(text)).toBeUndefined();
  });
});

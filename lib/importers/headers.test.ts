import { describe, expect, it } from 'vitest';
import { keyOrNothing, sortHeaders } from './headers';

describe('keyOrNothing', () => {
  it.each([
    'YOUR_API_KEY',
    'your-api-key',
    '<token>',
    '<API key here>',
    '{{api_key}}',
    '[YOUR KEY]',
    'sk-...',
    'sk-xxxxxxxx',
    'hf_xxxx',
    '…',
    'EMPTY',
    'no-key',
    'token-abc123',
    'ollama',
    'lm-studio',
    'api_key',
    '***',
    '$YOUR_API_KEY',
    'my api key',
    'not-needed',
    '',
  ])('%s is no key', (text) => {
    expect(keyOrNothing(text)).toBeUndefined();
  });

  it.each([
    ['$A_KEY', 'A_KEY'],
    ['$\x7bA_KEY}', 'A_KEY'],
    ['%A_KEY%', 'A_KEY'],
    ['$env:A_KEY', 'A_KEY'],
    ['{{A_KEY}}', 'A_KEY'],
    ['<GROQ_API_KEY>', 'GROQ_API_KEY'],
    ['HF_TOKEN', 'HF_TOKEN'],
  ])('%s names %s', (text, variable) => {
    expect(keyOrNothing(text)).toEqual({ variable });
  });

  it.each(['sk-proj-Abc123def456', 'gsk_1a2b3c4d5e', 'abcdef0123456789', 'MyKey2024', 'tokenizer9', '0123'])(
    '%s is a key',
    (key) => {
      expect(keyOrNothing(` ${key} `)).toEqual({ key });
    },
  );
});

describe('sortHeaders', () => {
  it('keeps the first key, and says so', () => {
    const { credential, notes } = sortHeaders([
      { name: 'Authorization', value: 'bearer abc123' },
      { name: 'api-key', value: 'def456' },
    ]);
    expect(credential).toEqual({ key: 'abc123' });
    expect(notes).toEqual(['The header api-key holds a second key; left out.']);
  });

  it('leaves out what clients set, and keeps the rest', () => {
    const { headers, notes } = sortHeaders([
      { name: 'User-Agent', value: 'x' },
      { name: 'sec-ch-ua', value: 'x' },
      { name: ' X-Title ', value: 'App' },
    ]);
    expect({ headers, notes }).toEqual({ headers: [['X-Title', 'App']], notes: [] });
  });
});

import { describe, expect, it } from 'vitest';
import type { ImportedRequest } from '@/lib/importers/imported-request';
import type { Provider } from '@/lib/providers/provider';
import { providerFrom } from '@/lib/providers/provider-from';
import { PROVIDERS } from '@/lib/providers/table';
import { keyInText } from './key-in-text';

const KEY = 'sk-live-0123456789abcd';
const REQUEST: ImportedRequest = { body: {}, headers: [], notes: [], credential: { key: KEY } };

function known(id: string): Provider | undefined {
  const row = PROVIDERS.find((candidate) => candidate.id === id);
  return row && providerFrom({ ...row, headers: [], key: 'none' });
}

describe('the key in a text', () => {
  it('is offered for the provider of the request and for a new endpoint', () => {
    expect(keyInText(REQUEST, known('oxen'))).toEqual({ state: 'offered', key: KEY, ending: '…abcd' });
    expect(keyInText(REQUEST, undefined)).toEqual({ state: 'offered', key: KEY, ending: '…abcd' });
  });

  it('shows nothing of a short one', () => {
    expect(keyInText({ ...REQUEST, credential: { key: 'secret' } }, undefined)).toMatchObject({ ending: '' });
  });

  it('is none where the text names a variable', () => {
    expect(keyInText({ ...REQUEST, credential: { variable: 'OXEN_API_KEY' } }, known('oxen'))).toEqual({
      state: 'none',
    });
  });

  it('goes nowhere where it belongs to no provider with an address, and that is said without it', () => {
    const url = 'https://bench.example/api/providers/oxen/chat/completions';
    const cases = [
      keyInText(REQUEST, known('sandbox')),
      keyInText(REQUEST, known('azion')),
      keyInText({ ...REQUEST, url }, known('oxen')),
    ];
    for (const found of cases) {
      expect(found.state).toBe('left-out');
      expect(JSON.stringify(found)).not.toContain(KEY);
    }
  });
});

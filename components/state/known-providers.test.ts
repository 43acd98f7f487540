import { describe, expect, it } from 'vitest';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { toWire } from '@/lib/draft/to-wire';
import type { ProviderStatus } from '@/lib/providers/provider';
import { DEFAULT_ORIGIN, findProvider, knownProviders, unknownProvider } from './known-providers';

const own: ProviderStatus = {
  id: 'own-0123456789',
  label: 'Lab',
  baseUrl: 'http://127.0.0.1:8000/v1',
  keyEnv: null,
  auth: 'optional',
  scheme: 'bearer',
  headers: ['X-Team'],
  key: 'browser',
};

describe('knownProviders', () => {
  it('has the sandbox before anybody was asked, at the address of the page', () => {
    const providers = knownProviders(undefined, DEFAULT_ORIGIN);
    const sandbox = findProvider(providers, 'sandbox');
    const [column] = NEW_DRAFT.columns;
    if (sandbox === undefined || column === undefined) throw new Error('no sandbox');
    expect(toWire(NEW_DRAFT, column, sandbox)).toMatchObject({
      ok: true,
      value: {
        url: 'http://127.0.0.1:3000/api/sandbox/v1/chat/completions',
        headers: { 'Content-Type': 'application/json' },
      },
    });
    expect(findProvider(providers, 'oxen')).toMatchObject({ key: 'none', keyEnv: 'OXEN_API_KEY' });
  });

  it('gives the same objects each time', () => {
    const statuses = [own];
    expect(knownProviders(undefined, 'http://a')).toBe(knownProviders(undefined, 'http://a'));
    expect(knownProviders(statuses, 'http://a')).toBe(knownProviders(statuses, 'http://b'));
    expect(unknownProvider('x')).toBe(unknownProvider('x'));
  });

  it('finds an own endpoint by its base URL, and nothing else so', () => {
    const providers = knownProviders([own], 'http://a');
    expect(findProvider(providers, { label: 'foreign', baseUrl: own.baseUrl ?? '' })?.label).toBe('Lab');
    expect(findProvider(providers, own.baseUrl ?? '')?.label).toBe('Lab');
    expect(findProvider(providers, { label: 'x', baseUrl: 'HTTP://127.0.0.1:8000/v1/' })?.label).toBe('Lab');
    expect(findProvider(providers, { label: 'Lab', baseUrl: 'http://other' })).toBeUndefined();
    const operator = knownProviders([{ ...own, id: 'lab' }], 'http://a');
    expect(findProvider(operator, { label: 'Lab', baseUrl: own.baseUrl ?? '' })).toBeUndefined();
    expect(findProvider(knownProviders(undefined, 'http://a'), 'https://hub.oxen.ai/api/ai')).toBeUndefined();
  });

  it('shows an address that a draft brought along by its host, so that its code works already', () => {
    const [column] = NEW_DRAFT.columns;
    if (column === undefined) throw new Error('no column');
    const foreign = unknownProvider('https://lab.example:8443/v1');
    expect(foreign).toMatchObject({ label: 'lab.example:8443', baseUrl: 'https://lab.example:8443/v1', key: 'none' });
    expect(toWire(NEW_DRAFT, column, foreign)).toMatchObject({
      ok: true,
      value: { url: 'https://lab.example:8443/v1/chat/completions' },
    });
    expect(unknownProvider('javascript:alert(1)')).toMatchObject({ label: 'javascript:alert(1)', baseUrl: null });
  });
});

import { describe, expect, it } from 'vitest';
import { paramsFor } from '../params/params-for';
import { cardsOf } from './cards/cards';
import { providerFrom } from './provider-from';
import { PROVIDERS, providerRow } from './table';

describe('the provider table', () => {
  it('holds the built-in providers', () => {
    expect(PROVIDERS.map((row) => row.id)).toEqual([
      'sandbox',
      'oxen',
      'azion',
      'mistral',
      'openai',
      'ollama',
      'llamacpp',
      'lmstudio',
      'vllm',
    ]);
  });

  it.each(PROVIDERS.map((row) => [row.id, row] as const))('%s is a whole row', (id, row) => {
    expect(providerRow(id)).toBe(row);
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,31}$/);
    for (const variable of [row.keyEnv, row.baseUrlEnv]) expect(variable ?? 'NONE').toMatch(/^[A-Z0-9_]+$/);
    if (row.baseUrl !== null) expect(row.baseUrl).toMatch(/^https?:\/\/[^ ]+[^/]$/);
    if (row.auth === 'required') expect(row.keyEnv).not.toBeNull();
    expect(row.auth === 'none').toBe(row.scheme === 'none');
    if (row.models === 'static') expect(cardsOf(id).length).toBeGreaterThan(0);
    if (row.local) expect(new URL(row.baseUrl ?? '').hostname).toMatch(/^(localhost|127\.0\.0\.1)$/);
    expect(paramsFor(undefined, row.exceptions).length).toBeGreaterThan(5);
  });

  it('adds the usage field where the provider answers it, and nothing else', () => {
    const usage = { stream_options: { include_usage: true } };
    for (const row of PROVIDERS) {
      expect(row.added).toEqual(row.id === 'azion' || row.id === 'mistral' ? {} : usage);
    }
  });

  it('knows no row of a foreign id', () => {
    expect(providerRow('constructor')).toBeUndefined();
  });
});

describe('providerFrom', () => {
  const status = {
    id: 'oxen',
    label: 'Oxen',
    baseUrl: 'http://127.0.0.1:9/v1',
    keyEnv: 'OXEN_API_KEY',
    auth: 'required',
    scheme: 'bearer',
    headers: ['x-team'],
    key: 'server',
    last4: 'abcd',
  } as const;

  it('lays the status over the row', () => {
    const provider = providerFrom(status);
    expect(provider).toMatchObject({ baseUrl: 'http://127.0.0.1:9/v1', headers: ['x-team'], key: 'server' });
    expect(provider.rules).toBe(providerRow('oxen')?.rules);
    expect(provider).not.toHaveProperty('last4');
  });

  it('gives an own endpoint the generic row', () => {
    const provider = providerFrom({ ...status, id: 'own-abcdefghij', label: 'Lab', keyEnv: null, auth: 'optional' });
    expect(provider).toMatchObject({
      id: 'own-abcdefghij',
      label: 'Lab',
      models: 'list',
      baseUrlEnv: null,
      added: { stream_options: { include_usage: true } },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { draftFromImport } from './draft-from-import';
import { sortHeaders } from './headers';
import { importTarget } from './import-target';
import type { ImportedRequest } from './imported-request';
import { IMPORT_PROVIDERS, importProvider } from './testing/import-providers';

const REQUEST: ImportedRequest = { body: { model: 'm', messages: [] }, headers: [], notes: [] };

function target(url: ImportedRequest['url'], more: Partial<ImportedRequest> = {}): string | undefined {
  const found = importTarget({ ...REQUEST, ...more, ...(url === undefined ? {} : { url }) }, IMPORT_PROVIDERS);
  return found.provider?.id ?? found.endpoint?.baseUrl;
}

describe('importTarget', () => {
  it.each([
    ['https://API.openai.com:443/v1/chat/completions', 'openai'],
    ['https://api.openai.com/v1/', 'openai'],
    ['https://api.openai.com/v1/responses', 'openai'],
    ['https://api.openai.com/v2/chat/completions', 'https://api.openai.com/v2'],
    ['http://127.0.0.1:11434/v1/chat/completions', 'ollama'],
    ['http://[::1]:11434/v1/chat/completions', 'ollama'],
    ['http://localhost:8080/v1/chat/completions/', 'llamacpp'],
    ['https://workbench.example/api/providers/mistral/chat/completions', 'mistral'],
    ['https://workbench.example/api/sandbox/v1/chat/completions', 'sandbox'],
    ['https://a.example/x/chat/completions?b=1#c', 'https://a.example/x'],
    ['https://me:secret@a.example/v1/chat/completions', 'https://a.example/v1'],
    ['ftp://a.example/v1', 'sandbox'],
    ['https://', 'sandbox'],
  ])('%s is %s', (url, expected) => {
    expect(target(url)).toBe(expected);
  });

  it.each(['https://a.example/{account}/v1', 'https://YOUR-RESOURCE.a.example/v1', 'https://a.example/<id>/v1'])(
    '%s holds a placeholder, and that is said',
    (url) => {
      expect(importTarget({ ...REQUEST, url }, IMPORT_PROVIDERS).notes.join(' ')).toContain('placeholder');
    },
  );

  it('knows a provider by its public address where its requests are sent elsewhere', () => {
    const moved = { ...importProvider('oxen'), baseUrl: 'https://proxy.example/oxen' };
    const url = 'https://hub.oxen.ai/api/ai/chat/completions';
    expect(importTarget({ ...REQUEST, url }, [moved]).provider).toBe(moved);
    const own = { ...moved, id: 'own-0123456789' };
    expect(importTarget({ ...REQUEST, url }, [own]).provider).toBeUndefined();
  });

  it('knows a provider by the variable of its address or key, or by name', () => {
    expect(target({ variable: 'AZION_BASE_URL', path: '/chat/completions' })).toBe('azion');
    expect(target({ variable: 'BASE', path: '/x' }, { credential: { variable: 'MISTRAL_API_KEY' } })).toBe('mistral');
    expect(target(undefined, { credential: { variable: 'OPENAI_API_KEY' } })).toBe('openai');
    expect(target(undefined, { provider: 'azion' })).toBe('azion');
    expect(target(undefined)).toBe('sandbox');
    expect(target({ variable: 'BASE', path: '/x' })).toBe('sandbox');
  });
});

describe('draftFromImport', () => {
  it('writes down each added field that a streaming body lacks', () => {
    for (const url of ['https://api.openai.com/v1', 'https://new.example/v1']) {
      const read = draftFromImport({ ...REQUEST, url, body: { ...REQUEST.body, stream: true } }, IMPORT_PROVIDERS);
      expect(read.ok && read.value.draft.columns[0]).toMatchObject({
        params: { stream: true },
        without: ['stream_options'],
      });
    }
  });

  it('asks for no header that the provider sends anyway', () => {
    const providers = [{ ...importProvider('openai'), headers: ['OpenAI-Organization'] }];
    const request: ImportedRequest = {
      ...REQUEST,
      url: 'https://api.openai.com/v1',
      headers: [
        ['openai-organization', 'o'],
        ['X-Odd', '1'],
      ],
    };
    const read = draftFromImport(request, providers);
    const notes = read.ok ? read.value.notes.join(' ') : '';
    expect(notes).toContain('X-Odd');
    expect(notes).not.toMatch(/organization/i);
  });

  it('says nothing about headers of the provider whose values the text keeps back', () => {
    const providers = [{ ...importProvider('openai'), headers: ['X-Team', 'X-Session-Token'] }];
    const given = [
      { name: 'x-team', value: { variable: 'TEAM' } },
      { name: 'X-Session-Token', value: 't' },
      { name: 'X-Team-Two', value: { variable: 'TEAM' } },
    ];
    const request = { ...REQUEST, ...sortHeaders(given), url: 'https://api.openai.com/v1' };
    const read = draftFromImport(request, providers);
    expect(read.ok && read.value.notes.filter((note) => note.includes('header'))).toEqual([
      'The header X-Team-Two takes its value from TEAM; left out.',
    ]);
  });

  it('refuses what is nested too deep, as a value', () => {
    const deep = JSON.parse(`${'['.repeat(300)}${']'.repeat(300)}`) as ImportedRequest['body'][string]; // JSON by construction
    expect(draftFromImport({ ...REQUEST, body: { model: 'm', deep } }, IMPORT_PROVIDERS).ok).toBe(false);
  });
});

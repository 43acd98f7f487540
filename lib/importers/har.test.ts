import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../core/wire';
import { exportHar } from '../run/export-har';
import type { RunRecord } from '../run/run-record';
import { IDLE_RUN } from '../run/state';
import { imported, refusal } from './testing/imported';

const BODY = { model: 'm', messages: [{ role: 'user', content: 'Hi' }], temperature: 0.5 };

function entry(url: string, text: string, headers: readonly (readonly [string, string])[] = [], method = 'POST') {
  return { request: { method, url, headers: headers.map(([name, value]) => ({ name, value })), postData: { text } } };
}

function archive(...entries: readonly unknown[]): string {
  return JSON.stringify({ log: { version: '1.2', entries } }, null, 2);
}

function exported(wire: WireRequest): string {
  const run: RunRecord = {
    id: 'r',
    column: 'a',
    wire,
    sent: JSON.stringify(wire.body),
    state: IDLE_RUN,
    model: 'm',
    provider: 'oxen',
    providerLabel: 'Oxen',
    startedWall: 0,
  };
  return JSON.stringify(exportHar(run));
}

describe('an HTTP archive', () => {
  it('gives its first chat request and names the others', () => {
    const text = archive(
      entry('https://a.example/', '', [], 'GET'),
      entry('https://a.example/v1/embeddings', '{"model":"m","input":"x"}'),
      entry('https://api.mistral.ai/v1/chat/completions', JSON.stringify(BODY), [
        [':authority', 'api.mistral.ai'],
        ['content-type', 'application/json'],
        ['x-trace', '7'],
      ]),
      entry('https://b.example/v1/chat/completions', JSON.stringify(BODY)),
    );
    const { request, provider, notes, importer } = imported(text);
    expect([importer, provider?.id, request.body]).toEqual(['har', 'mistral', BODY]);
    expect(request.headers).toEqual([['x-trace', '7']]);
    expect(notes.join(' ')).toMatch(/1 more chat request.*x-trace/);
  });

  it('reads back what this workbench exports', () => {
    const wire: WireRequest = {
      method: 'POST',
      url: 'https://hub.oxen.ai/api/ai/chat/completions',
      headers: { 'Content-Type': 'application/json', Authorization: { secret: 'OXEN_API_KEY', prefix: 'Bearer ' } },
      body: BODY,
    };
    const { request, provider, notes } = imported(exported(wire));
    expect([provider?.id, request.body, request.credential]).toEqual(['oxen', BODY, { variable: 'OXEN_API_KEY' }]);
    expect(notes).toEqual([]);
    const azion = imported(exported({ ...wire, url: { variable: 'AZION_BASE_URL', path: '/chat/completions' } }));
    expect(azion.provider?.id).toBe('azion');
  });

  it('names numbers that do not fit', () => {
    const text = archive(
      entry('https://a.example/v1/chat/completions', '{"model":"m","messages":[],"seed":9007199254740993}'),
    );
    expect(imported(text).notes.join(' ')).toContain('9007199254740993');
  });

  it('without a chat request is refused', () => {
    expect(refusal(archive(entry('https://a.example/', 'x')))).toBe('This HTTP archive holds no chat request.');
    expect(refusal('{"log": {"entries": [')).toBe('This HTTP archive does not parse.');
  });
});

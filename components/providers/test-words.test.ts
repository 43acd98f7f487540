import { describe, expect, it } from 'vitest';
import type { Failure } from '@/lib/core/failure';
import { fail, ok } from '@/lib/core/result';
import type { Model } from '@/lib/providers/model';
import { testWords } from './test-words';

const model = (id: string): Model => ({ id, label: id, kind: 'chat', input: [], facts: [], notes: [] });
const list = (count: number, source: 'live' | 'static') =>
  ok({ object: 'list', source, data: Array.from({ length: count }, (_, at) => model(`m${at}`)) } as const);
const refused = (status: number, reason: 'auth' | 'wrong_url' | 'model_not_found', message: string): Failure => ({
  kind: 'refused',
  status,
  reason,
  message,
});

describe('what a test found', () => {
  it('is how many models came, and how fast', () => {
    expect(testWords({ result: list(12, 'live'), milliseconds: 123.6 })).toEqual({
      tone: 'ok',
      text: 'Reached in 124 ms: 12 models.',
    });
    expect(testWords({ result: list(1, 'live'), milliseconds: 5 }).text).toBe('Reached in 5 ms: 1 model.');
    expect(testWords({ result: list(7, 'static'), milliseconds: 5 }).text).toContain('7 models known here');
  });

  it('tells the ways of failing apart', () => {
    const failures: readonly Failure[] = [
      { kind: 'network', reason: 'dns', message: 'lab.example was not found.' },
      { kind: 'network', reason: 'refused', message: '127.0.0.1:9 refused the connection.' },
      { kind: 'network', reason: 'tls', message: 'lab.example has a certificate that was not accepted.' },
      { kind: 'network', reason: 'not-http', message: '127.0.0.1:22 does not speak HTTP.' },
      { kind: 'timeout', clock: 'connect', seconds: 10, message: 'No connection was made within 10 s.' },
      refused(401, 'auth', 'Incorrect API key provided.'),
      refused(404, 'wrong_url', 'Not Found'),
      { kind: 'malformed-stream', message: 'The answer is not JSON.' },
    ];
    const texts = failures.map((failure) => testWords({ result: fail(failure), milliseconds: 1 }).text);
    expect(new Set(texts.map((text) => text.split('. ')[0])).size).toBe(failures.length);
    for (const [at, { message }] of failures.entries()) expect(texts[at]).toContain(message);
    for (const word of ['DNS', 'refused', 'TLS', 'HTTP', 'time', '401', '404', 'not an API']) {
      expect(texts.filter((text) => text.includes(word))).not.toEqual([]);
    }
  });

  it('calls any 404 a wrong path, and hands on the base URL that answered', () => {
    const failure = {
      ...refused(404, 'model_not_found', 'no model'),
      otherBaseUrl: 'http://127.0.0.1:8000/v1',
    } as const;
    expect(testWords({ result: fail(failure), milliseconds: 1 })).toMatchObject({
      tone: 'bad',
      baseUrl: 'http://127.0.0.1:8000/v1',
    });
    expect(testWords({ result: fail(failure), milliseconds: 1 }).text).toContain('404 · Nothing at this path');
  });
});

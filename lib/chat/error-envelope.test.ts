import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../core/json';
import { errorInPayload, refusedFrom } from './error-envelope';

type Headers = readonly (readonly [string, string])[];

function refuse(status: number, body: unknown, headers: Headers = [], nowMs?: number) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return refusedFrom({ status, headers, body: text, ...(nowMs === undefined ? {} : { nowMs }) });
}

describe('message', () => {
  it.each<[string, unknown]>([
    ['OpenAI', { error: { message: 'boom', type: 'invalid_request_error', param: null, code: null } }],
    [
      'Oxen',
      {
        error: { type: 'invalid_params', title: 'boom', detail: 'more' },
        status: 'error',
        status_message: 'invalid_params',
      },
    ],
    ['Oxen upstream', { error: { type: 'upstream', title: 'boom' }, status: 502 }],
    ['a bare string', { error: 'boom' }],
    ['FastAPI', { detail: 'boom' }],
    ['FastAPI validation', { detail: [{ loc: ['body', 'messages'], msg: 'boom', type: 'missing' }] }],
    [
      'Mistral validation',
      { object: 'error', message: { detail: [{ type: 'extra_forbidden', loc: ['body', 'x'], msg: 'boom' }] } },
    ],
    ['status_description', { status_description: 'boom', status_message: 'invalid_file_input' }],
    ['status_message', { status: 'error', status_message: 'boom' }],
    ['vLLM', { object: 'error', message: 'boom', type: 'BadRequestError', param: null, code: 400 }],
    ['Gemini list', [{ error: { code: 400, message: 'boom', status: 'INVALID_ARGUMENT' } }]],
    ['a list of errors', { errors: [{ message: 'boom' }] }],
    ['errors by field', { errors: { max_tokens: [{ message: 'boom' }] } }],
    ['an error in an error', { error: { error: { message: 'boom' } } }],
    ['JSON inside a message', { error: { message: '{"error":{"message":"boom"}}' } }],
    ['error: true', { error: true, message: 'boom' }],
    ['msg', { code: 1305, msg: 'boom' }],
    ['a JSON string', '"boom"'],
    ['text', 'boom'],
    ['text with a line end', 'boom\r\n'],
    ['an event', 'event: error\ndata: {"error":{"message":"boom"}}\n\n'],
  ])('%s', (_name, body) => {
    expect(refuse(400, body).message).toContain('boom');
    expect(refuse(400, body).message).not.toMatch(/\[object|undefined|null|[{}]/);
  });

  it('keeps title and detail apart, type and code verbatim', () => {
    const body = {
      error: {
        type: 'invalid_params',
        title: 'Bad',
        detail: 'temperature is too high',
        code: 'E7',
        param: 'temperature',
      },
    };
    expect(refuse(400, body)).toMatchObject({
      message: 'Bad',
      detail: 'temperature is too high',
      type: 'invalid_params',
      code: 'E7',
      param: 'temperature',
      status: 400,
    });
    expect(refuse(422, { detail: [{ loc: ['body', 'messages', 0], msg: 'bad' }] }).param).toBe('messages.0');
  });

  it('what an inner provider said is the detail', () => {
    const body = {
      error: { message: 'Provider returned error', code: 429, metadata: { raw: '{"error":{"message":"slow down"}}' } },
    };
    expect(refuse(429, body)).toMatchObject({
      message: 'Provider returned error',
      detail: 'slow down',
      reason: 'rate_limited',
    });
  });

  it('D7 a page: status and title as text', () => {
    const { message } = refuse(
      502,
      '<!DOCTYPE html><html><head><title>Bad &amp; gone</title></head><body><script>x()</script></body></html>',
    );
    expect(message).toBe('502 from the upstream (HTML): Bad & gone');
    expect(refuse(502, '<html><body><script>alert(1)</script><p>No <b>title</b></p></body></html>').message).toMatch(
      /: No title$/,
    );
    expect(refuse(500, { error: { message: '<html><title>Oops</title></html>' } }).message).toBe('Oops');
    expect(refuse(400, { error: { message: '<tool> is not allowed' } }).message).toBe('<tool> is not allowed');
  });

  it('is never empty and at most 2 KiB', () => {
    for (const body of ['', '{}', '[]', 'null', '{"error":{}}', '{"error":null}'])
      expect(refuse(500, body).message).toMatch(/500/);
    const long = refuse(500, { error: { message: '€'.repeat(5_000) } });
    expect(new TextEncoder().encode(long.message).length).toBeLessThanOrEqual(2_048);
    expect(new TextEncoder().encode(long.raw ?? '').length).toBeLessThanOrEqual(2_048);
    expect(refuse(500, 'a\u0000\u001b[31mb').message).toBe('a[31mb');
  });

  it('survives any JSON and any nesting', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 200, max: 599 }), (body, status) => {
        expect(refuse(status, body).message).not.toBe('');
        errorInPayload(body as JsonValue); // fast-check's type is wider
      }),
    );
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(refuse(500, deep).message).not.toBe('');
    expect(errorInPayload({ error: JSON.parse(deep) as JsonValue })?.kind).toBe('refused'); // JSON yields JSON values
  });
});

describe('reason', () => {
  it.each<[number, unknown, string]>([
    [400, { error: { message: 'temperature must be positive' } }, 'bad_request'],
    [
      400,
      { error: { message: "This model's maximum context length is 8192 tokens", code: 'context_length_exceeded' } },
      'context_too_long',
    ],
    [400, { error: { type: 'exceed_context_size_error', message: 'too long', n_ctx: 1 } }, 'context_too_long'],
    [401, { error: 'no' }, 'auth'],
    [403, '', 'auth'],
    [402, { error: { type: 'insufficient_credits', title: 'No credit' } }, 'no_credit'],
    [404, { error: { message: 'Model not found: x' } }, 'model_not_found'],
    [404, { error: { message: 'The model `x` does not exist', code: 'model_not_found' } }, 'model_not_found'],
    [404, { detail: 'Not Found' }, 'wrong_url'],
    [404, '<html><title>404</title></html>', 'wrong_url'],
    [408, '', 'timeout'],
    [413, '', 'too_large'],
    [422, { detail: 'x' }, 'bad_request'],
    [429, { error: { message: 'slow', type: 'rate_limit' } }, 'rate_limited'],
    [307, '', 'redirected'],
    [500, '', 'upstream'],
    [529, '', 'upstream'],
  ])('%i %j: %s', (status, body, reason) => {
    expect(refuse(status, body).reason).toBe(reason);
  });

  it('D25 a redirect names the host', () => {
    const refused = refuse(301, '<html>Moved</html>', [['Location', 'https://other.example/v1/x?key=1']]);
    expect(refused.message).toContain('other.example');
    expect(refused.message).not.toContain('key=1');
  });

  it('a 404 names the URL that was called', () => {
    const refused = refusedFrom({ status: 404, headers: [], body: '', url: 'https://h.example/chat/completions' });
    expect(refused.detail).toContain('https://h.example/chat/completions');
    expect(refused.detail).toContain('/v1');
  });

  it('a status in the body is data', () => {
    expect(refuse(200, { error: { title: 'x', type: 'upstream' }, status: 502 }).status).toBe(200);
  });
});

describe('request id', () => {
  it('from headers in any case, else from the body', () => {
    expect(
      refuse(500, '', [
        ['X-Request-Id', 'r1'],
        ['cf-ray', 'c'],
      ]).requestId,
    ).toBe('r1');
    expect(refuse(500, { error: { message: 'x' }, request_id: 'r2' }).requestId).toBe('r2');
    expect(refuse(500, '').requestId).toBeUndefined();
  });
});

describe('R14 waiting time', () => {
  const NOW = Date.parse('2026-01-01T00:00:00Z');

  it.each<[string, Headers, unknown, number | undefined]>([
    ['seconds', [['Retry-After', '20']], '', 20_000],
    ['fractions', [['retry-after', '0.5']], '', 500],
    ['a date', [['retry-after', 'Thu, 01 Jan 2026 00:00:30 GMT']], '', 30_000],
    [
      'milliseconds first',
      [
        ['retry-after-ms', '150'],
        ['retry-after', '20'],
      ],
      '',
      150,
    ],
    ['negative', [['retry-after', '-1']], '', undefined],
    ['huge', [['retry-after', '999999999']], '', undefined],
    ['garbage', [['retry-after', 'soon']], '', undefined],
    ['a past date', [['retry-after', 'Thu, 01 Jan 2015 00:00:30 GMT']], '', undefined],
    [
      'garbage, then the text',
      [['retry-after', 'soon']],
      { error: { message: 'Please try again in 1m2.3s.' } },
      62_300,
    ],
    ['text in words', [], { error: { message: 'Retry after 20 seconds' } }, 20_000],
    ['text in milliseconds', [], 'Rate limit. Please try again in 250ms', 250],
    ['a body field', [], { error: { message: 'x', retry_after: 3 } }, 3_000],
    ['a body field in ms', [], { retry_after_ms: 70, error: 'x' }, 70],
    ["Google's retryDelay", [], { error: { message: 'x', details: [{ '@type': 't', retryDelay: '34s' }] } }, 34_000],
    ['reset headers', [['x-ratelimit-reset-requests', '6m0s']], '', 360_000],
    [
      'the reset that is spent',
      [
        ['x-ratelimit-reset-requests', '1s'],
        ['x-ratelimit-remaining-requests', '0'],
        ['x-ratelimit-reset-tokens', '6m0s'],
        ['x-ratelimit-remaining-tokens', '9'],
      ],
      '',
      1_000,
    ],
    ['a reset as a time', [['X-RateLimit-Reset', String(NOW / 1_000 + 12)]], '', 12_000],
    ['none', [], { error: { message: 'You used 5 of 20 seconds' } }, undefined],
  ])('%s', (_name, headers, body, wait) => {
    expect(refuse(429, body, headers, NOW).retryAfterMs).toBe(wait);
  });
});

describe('inside a stream', () => {
  it.each<[string, JsonValue, boolean]>([
    ['an error', { error: { message: 'x' } }, true],
    ['an error object without words', { error: { code: 500 } }, true],
    ['vLLM', { object: 'error', message: 'x' }, true],
    ['errors', { errors: [{ message: 'x' }] }, true],
    ['detail', { detail: 'x' }, true],
    ['an inner status', { choices: null, base_resp: { status_code: 1004, status_msg: 'x' } }, true],
    ['error: null', { choices: [], error: null }, false],
    ['an empty error beside choices', { choices: [], error: {} }, false],
    ['a chunk', { choices: [{ delta: { content: 'error' } }] }, false],
    ['a message of no kind', { message: 'x' }, false],
    ['a ping', { type: 'ping' }, false],
    ['a code that says all is well', { code: '200', message: 'OK' }, false],
    ['a code in words', { code: 'Throttling', message: 'x' }, true],
    ['null', null, false],
    ['a list', [1], false],
  ])('%s', (_name, payload, error) => {
    expect(errorInPayload(payload) !== undefined).toBe(error);
  });

  it('takes the reason from the code in the error', () => {
    expect(errorInPayload({ error: { message: 'x', code: 429 } })?.reason).toBe('rate_limited');
    expect(errorInPayload({ error: { message: 'x', code: 502 } })?.reason).toBe('upstream');
  });
});

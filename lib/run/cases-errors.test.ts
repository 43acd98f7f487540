import { describe, expect, it } from 'vitest';
import { createDecoder } from './decoder';
import type { RunEvent } from './event';
import { codes, decoded, delta, sse } from './fixtures/decode';

const DONE = 'data: [DONE]\n\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const text = sse(delta({ content: 'kept' }));

function final(events: readonly RunEvent[]): unknown {
  const last = events.findLast((event) => event.type === 'run-end' || event.type === 'run-failed');
  if (last?.type === 'run-end') return last.state;
  return last?.type === 'run-failed' ? last.failure : undefined;
}

describe('R5 D. errors inside a stream', () => {
  it.each([
    ['D1 an error object', 'data: {"error":{"message":"boom","type":"server_error","code":500}}\n\n'],
    ['D1 before a sentinel', `data: {"error":{"message":"boom"}}\n\n${DONE}`],
    ['an error text', 'data: {"error":"boom"}\n\n'],
    ['vLLM', 'data: {"object":"error","message":"boom","type":"BadRequestError","code":400}\n\n'],
    [
      'an error beside choices',
      `${sse({ ...delta({ content: '' }, 'error'), error: { message: 'boom', code: 502 } })}`,
    ],
    ['an error inside a choice', sse({ choices: [{ index: 0, delta: {}, error: { message: 'boom' } }] })],
    ['D4 event: error', 'event: error\ndata: {"message":"boom"}\n\n'],
    ['event: error after its data', 'data: {"message":"boom"}\nevent: error\n\n'],
    ['event: error with bare text', 'event: error\ndata: boom\n\n'],
    ['a field line error:', 'error: {"code":500,"message":"boom","type":"server_error"}\n\n'],
    ['a field line error: with bare text', 'error: boom\n\n'],
    ['a field line error: that never ended', 'error: {"message":"boom"}'],
    ['an error in a list', 'data: [{"error":{"message":"boom"}}]\n\n'],
    ['a bare JSON line', '{"error":{"message":"boom"}}\n'],
    ['a pretty-printed JSON body', '{\n  "error": {\n    "message": "boom"\n  }\n}\n'],
    ['a type error', 'data: {"type":"error","error":{"type":"overloaded_error","message":"boom"}}\n\n'],
    ['a code with a message', 'data: {"code":"Throttling","message":"boom","request_id":"r"}\n\n'],
  ])('%s', (_name, error) => {
    const state = decoded(text + error);
    expect(state.status).toBe('failed');
    expect(state.failure).toMatchObject({ kind: 'refused', message: 'boom' });
    expect(state.choices[0]?.text).toBe('kept');
    expect(state.pieces.some(({ piece }) => piece.kind === 'error')).toBe(true);
  });

  it('as the first and only thing', () => {
    expect(decoded('{"error":{"message":"boom"}}', { asked: 'json' }).failure).toMatchObject({
      kind: 'refused',
      status: 200,
    });
    expect(decoded('error: boom\n').failure).toMatchObject({ kind: 'refused', message: 'boom' });
  });

  it('error: null and empty ones are none', () => {
    const state = decoded(sse({ ...delta({ content: 'a' }), error: null }, { ...delta({}, 'stop'), error: {} }) + DONE);
    expect(state.status).toBe('complete');
  });

  it('after all finish reasons it is still an error', () => {
    expect(decoded(sse(delta({ content: 'a' }, 'stop'), { error: { message: 'late' } })).status).toBe('failed');
  });

  it('D8 a page is not an API', () => {
    const state = decoded('<!DOCTYPE html>\n<html><head><title>Sign &amp; in</title></head><body>data</body></html>', {
      contentType: 'text/html',
    });
    expect(state.failure).toMatchObject({ kind: 'malformed-stream', contentType: 'text/html' });
    expect(state.failure?.message).toContain('Sign & in');
    expect(state.failure?.message).not.toContain('<');
    expect(state.pieces[0]?.piece.kind).toBe('body');
  });

  it('D11 blank lines, then JSON', () => {
    const state = decoded(['\n\n', '\n', '  ', '{"choices":[{"message":{"content":"a"},"finish_reason":"stop"}]}'], {
      asked: 'json',
    });
    expect(state).toMatchObject({ status: 'complete', alive: true });
    expect(state.choices[0]?.text).toBe('a');
  });

  it('R6 D18, D20 the end in mid-stream', () => {
    expect(decoded(`${text}data: {"choices":[{"del`).status).toBe('truncated');
    expect(decoded('{"choices":[{"message":{"content":"a', { asked: 'json' }).failure?.message).toContain('cut off');
    expect(decoded('', {}, 'broken').failure).toMatchObject({ kind: 'network', reason: 'reset' });
    expect(decoded(sse(delta({ content: 'a' }, 'stop')), {}, 'broken').status).toBe('complete');
  });

  it('D26 nothing, blanks only, comments only, text only', () => {
    expect(decoded('').failure).toMatchObject({
      kind: 'malformed-stream',
      message: expect.stringContaining('empty body'),
    });
    expect(decoded('\n\n').failure?.kind).toBe('malformed-stream');
    expect(decoded(': a\n\n: b\n\n').failure?.kind).toBe('malformed-stream');
    expect(decoded('upstream connect error').failure?.message).toContain('upstream connect error');
    expect(decoded('{"hello":"world"}').failure?.kind).toBe('malformed-stream');
    expect(decoded('[]').failure?.kind).toBe('malformed-stream');
  });

  it.each([
    ['Anthropic', sse({ type: 'message_start', message: {} }, { type: 'message_delta', usage: { output_tokens: 3 } })],
    [
      'Responses',
      sse({ type: 'response.created', response: {} }, { type: 'response.completed', response: { usage: {} } }),
    ],
    ['list of models', '{"object":"list","data":[{"id":"m"}]}'],
    ['embedding', '{"object":"list","data":[{"embedding":[1]}],"usage":{"total_tokens":1}}'],
  ])('another API is no answer: %s', (_name, body) => {
    expect(decoded(body).failure?.kind).toBe('malformed-stream');
  });

  it('a torn last message is shown as cut off, and is no fault of the stream', () => {
    const state = decoded(`${text}data: {"choices":[{"del`);
    expect(state.pieces.at(-1)?.piece).toMatchObject({ kind: 'skipped', note: 'cut off' });
    expect(codes(state)).toEqual([]);
  });

  it('other forms than asked are said', () => {
    const whole = '{"choices":[{"index":0,"message":{"content":"a"},"finish_reason":"stop"}]}';
    expect(codes(decoded(whole))).toEqual(['not-streamed']);
    expect(codes(decoded(sse(delta({ content: 'a' }, 'stop')) + DONE, { asked: 'json' }))).toEqual(['streamed-anyway']);
    expect(codes(decoded(whole, { asked: 'json' }))).toEqual([]);
  });
});

describe('R7 two clocks', () => {
  it('D23 the byte clock: 120 s after the last byte', () => {
    const decoder = createDecoder({ asked: 'stream', startedAt: 0 });
    expect(decoder.deadline()).toBe(120_000);
    decoder.push(bytes(text), 50_000);
    expect(decoder.deadline()).toBe(170_000);
    expect(decoder.tick(169_999)).toEqual([]);
    expect(final(decoder.tick(170_000))).toMatchObject({ kind: 'timeout', clock: 'bytes', seconds: 120 });
    expect(decoder.done).toBe(true);
    expect(decoder.deadline()).toBeUndefined();
  });

  it('D24 comments for ever: the payload clock', () => {
    const decoder = createDecoder({ asked: 'stream', startedAt: 0 });
    for (let at = 60_000; at < 600_000; at += 60_000)
      expect(final(decoder.push(bytes(': ping\n\ndata:\n\n'), at))).toBeUndefined();
    expect(decoder.deadline()).toBe(600_000);
    expect(final(decoder.tick(600_000))).toMatchObject({ kind: 'timeout', clock: 'payload' });
  });

  it('comments and tokens: neither clock', () => {
    const decoder = createDecoder({ asked: 'stream', startedAt: 0 });
    for (let at = 100_000; at <= 2_000_000; at += 100_000) {
      expect(final(decoder.push(bytes(at % 500_000 === 0 ? text : ': ping\n\n'), at))).toBeUndefined();
      expect(decoder.tick(at)).toEqual([]);
    }
  });

  it('B29 complete 5 s after all finish reasons', () => {
    const decoder = createDecoder({ asked: 'stream', startedAt: 0 });
    decoder.push(bytes(sse(delta({ content: 'a' }, 'stop'))), 1_000);
    expect(decoder.deadline()).toBe(6_000);
    decoder.push(bytes(sse({ choices: [], usage: { completion_tokens: 1 } })), 4_000);
    expect(decoder.deadline()).toBe(6_000);
    expect(final(decoder.tick(6_000))).toBe('complete');
  });

  it('a finish reason that was not the end does not cut the answer', () => {
    const decoder = createDecoder({ asked: 'stream', startedAt: 0 });
    for (let at = 4_000; at <= 40_000; at += 4_000)
      expect(final(decoder.push(bytes(sse(delta({ content: 'a' }, 'stop'))), at))).toBeUndefined();
  });

  it('rule 12: reads on for 2 s when asked choices are unfinished', () => {
    const decoder = createDecoder({ asked: 'stream', choices: 2, startedAt: 0 });
    expect(final(decoder.push(bytes(sse(delta({ content: 'a' }, 'stop')) + DONE), 1_000))).toBeUndefined();
    expect(decoder.deadline()).toBe(3_000);
    expect(final(decoder.tick(3_000))).toBe('complete');
  });

  it('what is pending counts before a clock decides', () => {
    const decoder = createDecoder({ asked: 'stream', startedAt: 0 });
    decoder.push(bytes(`${text}data: [DONE]`), 0);
    expect(final(decoder.tick(120_000))).toBe('complete');
  });

  it('without a start time the clocks start with the first call', () => {
    const decoder = createDecoder({ asked: 'stream' });
    expect(decoder.deadline()).toBeUndefined();
    decoder.tick(10);
    expect(decoder.deadline()).toBe(120_010);
  });

  it('the end is told once', () => {
    const decoder = createDecoder({ asked: 'stream', startedAt: 0 });
    expect(final(decoder.push(bytes(text + DONE), 1))).toBe('complete');
    expect(
      final([...decoder.push(bytes(text), 2), ...decoder.tick(999_999), ...decoder.end(3, 'broken')]),
    ).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { refusedFrom } from '../chat/error-envelope';
import type { JsonObject } from '../core/json';
import { codes, decoded } from '../run/fixtures/decode';
import { answerSandbox } from './answer-sandbox';
import type { FaultStep } from './fault-answer';
import { bodyOf, worldOf } from './testing/ask';

const TALK = 'What does temperature do?';

function ask(fault: string, fields: JsonObject = {}) {
  return answerSandbox(bodyOf(TALK, { model: `fault-${fault}`, seed: 1, ...fields }), worldOf());
}

/** The bytes of a stream as text, how its line ended, and how long it took. */
function played(steps: Iterable<FaultStep>) {
  let text = '';
  let waited = 0;
  for (const step of steps) {
    waited += step.delayMs;
    if ('end' in step) return { text, waited, end: step.end };
    text += 'raw' in step ? step.raw : `data: ${JSON.stringify(step.chunk)}\n\n`;
  }
  return { text: `${text}data: [DONE]\n\n`, waited, end: 'close' as const };
}

function streamed(fault: string, fields: JsonObject = {}) {
  const answer = ask(fault, { stream: true, ...fields });
  if (answer.kind !== 'stream') throw new Error(`not a stream: ${answer.kind}`);
  const { text, waited, end } = played(answer.steps);
  return { text, waited, end, state: decoded([text], {}, end === 'break' ? 'broken' : 'closed') };
}

describe('fault models, as a client sees them', () => {
  it('fault-rate-limit refuses and says how long to wait', () => {
    const answer = ask('rate-limit');
    if (answer.kind !== 'error') throw new Error('not refused');
    const headers = Object.entries(answer.headers ?? {});
    expect(refusedFrom({ status: answer.status, headers, body: JSON.stringify(answer.body) })).toMatchObject({
      reason: 'rate_limited',
      status: 429,
      retryAfterMs: 20_000,
      requestId: expect.stringMatching(/./),
    });
  });

  it('fault-server-error refuses with 500', () => {
    expect(ask('server-error')).toMatchObject({ kind: 'error', status: 500 });
  });

  it('fault-hang never answers', () => {
    expect(ask('hang')).toEqual({ kind: 'hang' });
    expect(ask('hang', { stream: true })).toEqual({ kind: 'hang' });
  });

  it.each([{}, { max_tokens: 1 }, { n: 2 }, { stream_options: { include_usage: true } }])(
    'fault-cut-stream breaks off and never says that it was whole: %j',
    (fields: JsonObject) => {
      const { state, end } = streamed('cut-stream', fields);
      expect(end).toBe('break');
      expect(state.status).toBe('truncated');
      expect(state.choices.every((choice) => choice.finishReason === '')).toBe(true);
    },
  );

  it('fault-cut-stream shows some text first', () => {
    expect(streamed('cut-stream').state.choices[0]?.text.length).toBeGreaterThan(10);
  });

  it('fault-slow-start is alive for twelve seconds, then answers', () => {
    const { state, text, waited } = streamed('slow-start');
    expect(text.startsWith(': waiting\n\n')).toBe(true);
    expect(waited).toBeGreaterThanOrEqual(12_000);
    expect(state.status).toBe('complete');
  });

  it('fault-malformed loses nothing that was whole, and says what it could not read', () => {
    const { state } = streamed('malformed');
    const sound = answerSandbox(bodyOf(TALK, { model: 'sandbox', seed: 1, stream: true }), worldOf());
    if (sound.kind !== 'stream') throw new Error('not a stream');
    expect(state.status).toBe('complete');
    expect(state.choices.map((choice) => choice.text)).toEqual(
      decoded([played(sound.steps).text]).choices.map((choice) => choice.text),
    );
    expect(codes(state).length).toBeGreaterThan(0);
    expect(state.pieces.filter(({ piece }) => piece.kind === 'skipped').length).toBeGreaterThan(1);
  });

  it('fault-mid-stream-error keeps the text and reports the error', () => {
    const { state } = streamed('mid-stream-error');
    expect(state).toMatchObject({ status: 'failed', failure: { kind: 'refused', type: 'server_error' } });
    expect(state.choices[0]?.text.length).toBeGreaterThan(10);
  });

  it.each([
    ['cut-stream', 'break', 'malformed-stream'],
    ['malformed', 'close', 'malformed-stream'],
    ['mid-stream-error', 'close', 'refused'],
  ])('fault-%s without streaming fails too', (fault, ending, kind) => {
    const answer = ask(fault);
    if (answer.kind !== 'stream') throw new Error('no body in pieces');
    expect(answer.contentType).toBe('application/json');
    const { text, end } = played(answer.steps);
    expect(end).toBe(ending);
    const body = text.replace('data: [DONE]\n\n', '');
    expect(decoded([body], { asked: 'json' }, end === 'break' ? 'broken' : 'closed').failure?.kind).toBe(kind);
  });

  it('a request that is wrong is still refused for that', () => {
    expect(ask('hang', { top_k: 1 })).toMatchObject({ kind: 'error', status: 400 });
  });
});

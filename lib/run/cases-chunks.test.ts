import { describe, expect, it } from 'vitest';
import { codes, decoded, delta, sse } from './fixtures/decode';

const DONE = 'data: [DONE]\n\n';
const END = sse(delta({}, 'stop')) + DONE;

function textOf(...payloads: readonly unknown[]): string | undefined {
  return decoded(sse(...payloads) + END).choices[0]?.text;
}

describe('B. shape of chunks', () => {
  it('B1 empty choices and ids: no text, filter result kept', () => {
    const state = decoded(
      sse({ id: '', choices: [], prompt_filter_results: [{ a: 1 }] }, { id: 'x', model: 'm', choices: [] }) + END,
    );
    expect(state.identity).toEqual({ id: 'x', model: 'm' });
    expect(state.extras).toEqual({ prompt_filter_results: [{ a: 1 }] });
    expect(state.choices[0]?.text).toBe('');
  });

  it('B2, B6, B7 usage on whatever chunk: the last wins', () => {
    const usage = (n: number) => ({
      choices: [],
      usage: { prompt_tokens: 1, completion_tokens: n, total_tokens: n + 1 },
    });
    const state = decoded(sse(delta({ content: 'a' }), usage(1), delta({}, 'stop'), usage(7)) + DONE);
    expect(state.usage).toMatchObject({ promptTokens: 1, completionTokens: 7, totalTokens: 8 });
    expect(decoded(sse(delta({ content: 'a' }, 'stop')) + DONE).usage).toBeUndefined();
    expect(decoded(sse({ choices: [], usage: {} }) + END).usage).toBeUndefined();
  });

  it('B8 null and other non-objects: skipped and counted', () => {
    const state = decoded(sse('null', '3', '"x"', '[]', 'true', '{oops', delta({ content: 'a' })) + END);
    expect(state.choices[0]?.text).toBe('a');
    expect(state.pieces.filter(({ piece }) => piece.kind === 'skipped')).toHaveLength(6);
    expect(state.notices).toContainEqual({ code: 'skipped', message: expect.stringContaining('6 messages') });
  });

  it.each([
    ['B10 delta null', delta(null)],
    ['B11 content null', delta({ role: 'assistant', content: null })],
    ['choices null', { choices: null, object: 'chat.completion.chunk' }],
    ['choices of nulls', { choices: [null, 3, 'x'] }],
    ['content false', delta({ content: false })],
    ['content an empty object', delta({ content: {} })],
    ['content a list of nulls', delta({ content: [null, {}, { type: 'text', text: null }] })],
  ])('%s adds nothing', (_name, payload) => {
    expect(textOf(payload, delta({ content: 'x' }))).toBe('x');
  });

  it.each([
    ['a delta that is a string', delta('hi')],
    [
      'typed parts',
      delta({
        content: [
          { type: 'text', text: 'h' },
          { type: 'output_text', text: 'i' },
        ],
      }),
    ],
    ['a part', delta({ content: { type: 'text', text: 'hi' } })],
    ['a text with a value', delta({ content: [{ type: 'text', text: { value: 'hi' } }] })],
    ['choices as one object', { choices: { delta: { content: 'hi' } } }],
    ['the older text field', { object: 'text_completion', choices: [{ text: 'hi', index: 0 }] }],
    ['message instead of delta', { choices: [{ message: { content: 'hi' } }] }],
    ['an audio transcript', delta({ content: null, audio: { transcript: 'hi', data: 'AAAA' } })],
  ])('%s is text', (_name, payload) => {
    expect(textOf(payload)).toBe('hi');
  });

  it('B12 empty content is not the first token', () => {
    const state = decoded([sse(delta({ role: 'assistant', content: '' })), sse(delta({ content: 'a' })) + END]);
    expect(state.firstTokenAt).toBe(20);
  });

  it.each([
    ['B17 reasoning_content', { reasoning_content: 'r' }],
    ['B18 reasoning', { reasoning: 'r' }],
    ['B19 both', { reasoning_content: 'r', reasoning: 'r' }],
    ['thinking', { thinking: 'r' }],
    ['an object', { reasoning: { content: 'r' } }],
    ['details', { reasoning: 'r', reasoning_details: [{ type: 'reasoning.text', text: 'r' }] }],
    ['summary', { reasoning_details: [{ type: 'reasoning.summary', summary: 'r' }] }],
    ['a typed content part', { content: [{ type: 'thinking', thinking: 'r' }] }],
  ])('%s is reasoning, once', (_name, fields) => {
    const state = decoded(sse(delta({ role: 'assistant', ...fields })) + END);
    expect(state.choices[0]).toMatchObject({ reasoning: 'r', text: '' });
  });

  it('opaque reasoning is named, not printed, and kept', () => {
    const sealed = { type: 'reasoning.encrypted', data: 'gAAA' };
    const state = decoded(sse(delta({ content: 'x', reasoning_details: [sealed] })) + END);
    expect(state.choices[0]).toMatchObject({ text: 'x', reasoning: '', extras: { reasoning_details: [sealed] } });
    expect(state.notices[0]?.message).toContain('reasoning.encrypted');
  });

  it('B21, B40 think tags and special tokens stay verbatim', () => {
    expect(textOf(delta({ content: '<thi' }), delta({ content: 'nk>a</think><|im_end|>' }))).toBe(
      '<think>a</think><|im_end|>',
    );
  });

  it('B22 the limit reached while reasoning', () => {
    const state = decoded(sse(delta({ reasoning: 'hm' }), delta({}, 'length')) + DONE);
    expect(codes(state)).toContain('limit-while-reasoning');
  });

  it('B23 interleaved choices', () => {
    const state = decoded(
      sse(
        delta({ content: 'b' }, null, 1),
        delta({ content: 'a' }),
        delta({ content: 'B' }, 'stop', 1),
        delta({ content: 'A' }, 'length'),
      ) + DONE,
      { choices: 2 },
    );
    expect(state.choices.map(({ text, finishReason }) => [text, finishReason])).toEqual([
      ['aA', 'length'],
      ['bB', 'stop'],
    ]);
  });

  it('several choices, one unfinished: truncated', () => {
    expect(decoded(sse(delta({ content: 'a' }, 'stop'), delta({ content: 'b' }, null, 1))).status).toBe('truncated');
  });

  it('B24 all index 0: says so', () => {
    const two = {
      choices: [
        { index: 0, delta: { content: 'a' } },
        { index: 0, delta: { content: 'b' } },
      ],
    };
    expect(codes(decoded(sse(two) + END, { choices: 2 }))).toContain('same-index');
  });

  it('B25 a missing index is 0; an impossible one is dropped and flagged', () => {
    const state = decoded(
      sse(
        { choices: [{ delta: { content: 'a' } }] },
        delta({ content: 'no' }, null, 128),
        delta({ content: 'no' }, null, -1),
        delta({ content: 'no' }, null, 'x'),
      ) + END,
    );
    expect(state.choices.map((choice) => choice.text)).toEqual(['a']);
    expect(codes(state)).toContain('bad-index');
  });

  it('B27, B31 finish reasons: absent, null and empty are the same; unknown ones as sent', () => {
    const state = decoded(
      sse({ choices: [{ delta: { content: 'a' } }] }, delta({}, ''), delta({}, null), delta({}, 'eos_token')),
    );
    expect(state.choices[0]?.finishReason).toBe('eos_token');
    expect(state.status).toBe('complete');
  });

  it('R6 B30 neither finish reason nor sentinel: truncated', () => {
    expect(decoded(sse(delta({ content: 'a' }))).status).toBe('truncated');
    expect(decoded(sse(delta({ content: 'a' })), {}, 'broken').status).toBe('truncated');
  });

  it('a sentinel without a finish reason: complete, and said', () => {
    const state = decoded(sse(delta({ content: 'a' })) + DONE);
    expect(state.status).toBe('complete');
    expect(codes(state)).toEqual(['no-finish-reason']);
  });

  it('an empty complete answer is said', () => {
    expect(codes(decoded(END))).toEqual(['empty-answer']);
    expect(codes(decoded(DONE))).toEqual(['empty-answer']);
  });

  it('B34, B35 log probabilities in two shapes, impossible values as null', () => {
    const listed = {
      content: [{ token: 'a', logprob: -9999, bytes: null, top_logprobs: [{ token: 'b', logprob: -1 }] }],
    };
    const older = { tokens: ['c', 'd'], token_logprobs: [-0.5, null], top_logprobs: [{ c: -0.5 }, null] };
    const state = decoded(
      sse(
        { choices: [{ delta: { content: 'a' }, logprobs: listed }] },
        { choices: [{ delta: { content: 'cd' }, logprobs: older }] },
      ) +
        'data: {"choices":[{"delta":{"content":"e"},"logprobs":{"content":[{"token":"e","logprob":-Infinity}]}}]}\n\n' +
        END,
    );
    expect(state.choices[0]?.logprobs).toEqual([
      { token: 'a', logprob: null, top: [{ token: 'b', logprob: -1 }] },
      { token: 'c', logprob: -0.5, top: [{ token: 'c', logprob: -0.5 }] },
      { token: 'd', logprob: null, top: [] },
      { token: 'e', logprob: null, top: [] },
    ]);
    expect(state.choices[0]?.text).toBe('acde');
  });

  it('B37 a last chunk with an expiry time only', () => {
    const state = decoded(sse(delta({ content: 'a' }), delta({ audio: { expires_at: 1 } }), delta({}, 'stop')) + DONE);
    expect(state.status).toBe('complete');
  });

  it('a whole message after its deltas is not said twice', () => {
    const whole = {
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: 'abc' }, finish_reason: 'stop' }],
    };
    expect(decoded(sse(delta({ content: 'a' }), delta({ content: 'b' }), whole) + DONE).choices[0]?.text).toBe('abc');
  });

  it('foreign names never become prototypes', () => {
    const state = decoded(
      `data: {"choices":[{"delta":{"content":"a","__proto__":{"polluted":1},"constructor":{"x":1}}}]}\n\n${END}`,
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(state.choices[0]?.text).toBe('a');
  });

  it('identity is assigned, not concatenated', () => {
    const state = decoded(
      sse({ ...delta({ content: 'a' }), id: '', model: 'm' }, { ...delta({}), id: 'x', model: 'other' }) + END,
    );
    expect(state.identity).toEqual({ id: 'x', model: 'm' });
  });

  it('the first finish reason stands, unless the choice went on', () => {
    expect(decoded(sse(delta({ content: 'a' }, 'tool_calls'), delta({}, 'stop')) + DONE).choices[0]?.finishReason).toBe(
      'tool_calls',
    );
    expect(
      decoded(sse(delta({ content: 'a' }, 'stop'), delta({ content: 'b' }, 'length')) + DONE).choices[0]?.finishReason,
    ).toBe('length');
  });

  it('refusals have their own place', () => {
    expect(decoded(sse(delta({ refusal: 'I ' }), delta({ refusal: 'cannot' })) + END).choices[0]).toMatchObject({
      refusal: 'I cannot',
      text: '',
    });
  });
});

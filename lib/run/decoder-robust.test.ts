import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createDecoder } from './decoder';
import { decoded, delta, essence, sse } from './fixtures/decode';
import { RECORDED } from './fixtures/recorded';

const utf8 = new TextEncoder();
const bodies = fc.constantFrom(...RECORDED.map((recorded) => recorded.body));
const pieces = fc.constantFrom(
  'data:',
  '\n\n',
  '\r',
  '{',
  '}',
  '[',
  '"',
  '\\',
  '[DONE]',
  'null',
  ':',
  'error:',
  '<',
  '\uFEFF',
  '\u0000',
  '{"error":',
  ',',
);
const edit = fc.record({
  at: fc.nat(3_000),
  remove: fc.nat(40),
  insert: fc.oneof(fc.constant(''), pieces, fc.string({ maxLength: 8 })),
});
const FINAL = ['complete', 'truncated', 'failed'];

describe('R15 mutated answers', () => {
  it('end in one final state, whatever they hold, and the same one however they are cut', () => {
    fc.assert(
      fc.property(bodies, fc.array(edit, { minLength: 1, maxLength: 4 }), fc.nat(4_000), (body, edits, cut) => {
        const mutated = edits.reduce(
          (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
          body,
        );
        const bytes = utf8.encode(mutated);
        const whole = decoded([bytes]);
        expect(FINAL).toContain(whole.status);
        expect(JSON.stringify(whole.choices)).not.toContain('[object Object]');
        const halves = decoded([bytes.subarray(0, cut), bytes.subarray(cut)]);
        expect(essence(halves)).toEqual(essence(whole));
      }),
      { numRuns: 1_500 },
    );
  });

  it('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(FINAL).toContain(decoded([bytes]).status);
      }),
    );
  });

  it('chunks of any shape', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (first, second, third) => {
        const fields = { content: first, reasoning: second, tool_calls: third, function_call: first, refusal: second };
        const state = decoded(
          sse(delta(fields, first, second), { choices: third, usage: first, id: second, error: null }, first),
        );
        expect(FINAL).toContain(state.status);
        expect(state.choices.map((choice) => choice.text).join('')).not.toMatch(/\[object Object\]|undefined/);
      }),
    );
  });

  it('every reported final event is the only one', () => {
    fc.assert(
      fc.property(bodies, fc.nat(3_000), (body, length) => {
        const decoder = createDecoder({ asked: 'stream', startedAt: 0 });
        const events = [
          ...decoder.push(utf8.encode(body.slice(0, length)), 1),
          ...decoder.tick(700_000),
          ...decoder.end(700_001, 'broken'),
        ];
        expect(events.filter((event) => event.type === 'run-end' || event.type === 'run-failed')).toHaveLength(1);
        expect(decoder.done).toBe(true);
      }),
    );
  });
});

describe('R10 work grows with the input, not with its square', () => {
  /** Characters and bytes given to the parser and the text decoder. */
  function work(bytes: Uint8Array, read: number): number {
    const reads = Array.from({ length: Math.ceil(bytes.length / read) }, (_, part) =>
      bytes.subarray(part * read, (part + 1) * read),
    );
    const parse = vi.spyOn(JSON, 'parse');
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    decoded(reads);
    const parsed = parse.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    const read8 = decode.mock.calls.reduce((sum, [input]) => sum + (input?.byteLength ?? 0), 0);
    vi.restoreAllMocks();
    return parsed + read8;
  }

  const events = (amount: number) =>
    utf8.encode(sse(...Array.from({ length: amount }, (_, n) => delta({ content: `${n} ` }))));
  const calls = (amount: number) => {
    const fragment = (n: number) =>
      delta({ tool_calls: [{ index: 0, function: { name: 'f', arguments: `"${n}",` } }] });
    return utf8.encode(sse(...Array.from({ length: amount }, (_, n) => fragment(n))));
  };
  const lines = (amount: number) => utf8.encode(`data: {"choices":[\n${'data: {},\n'.repeat(amount)}\n\n`);
  const objects = (amount: number) => utf8.encode(`data: {"choices":[\n${'data: {}\n'.repeat(amount)}\n\n`);
  const braces = (amount: number) => utf8.encode(`data: ${'{"a":'.repeat(amount)}\n\n`);
  const line = (amount: number) => utf8.encode(sse(delta({ content: 'x'.repeat(amount * 100) })));
  const list = (amount: number) => utf8.encode(`[${'{"choices":[]},\n'.repeat(amount)}`);

  it.each([
    ['small events', events],
    ['tool-call fragments that repeat the name', calls],
    ['one payload over many lines', lines],
    ['many objects that might be payloads', objects],
    ['brackets that never close', braces],
    ['one long line in small reads', line],
    ['a list of chunks', list],
  ] as const)('%s', (_name, make) => {
    expect(work(make(8_000), 512) / work(make(2_000), 512)).toBeLessThan(5);
  });
});

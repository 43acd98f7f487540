import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoded, essence } from './fixtures/decode';
import { RECORDED } from './fixtures/recorded';

const utf8 = new TextEncoder();

describe('recorded answers', () => {
  it.each(RECORDED)('$name', ({ body, asked, choices, ...expected }) => {
    const state = decoded(body, { asked, ...(choices === undefined ? {} : { choices }) });
    expect(state.status).toBe('complete');
    expect(state.failure).toBeUndefined();
    const [first] = state.choices;
    expect(first?.text).toBe(expected.text);
    expect(first?.reasoning).toBe(expected.reasoning ?? '');
    expect(first?.finishReason).toBe(expected.finish);
    expect(state.usage?.completionTokens).toBe(expected.completionTokens);
    const calls = first?.toolCalls.map((call) => ({ name: call.name, arguments: call.arguments }));
    expect(calls).toEqual(expected.calls ?? []);
  });
});

describe('law: framing and reads change nothing', () => {
  const framings = fc.record({
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    comment: fc.constantFrom('', ': ping', ':'),
    bom: fc.boolean(),
    tight: fc.boolean(),
    cuts: fc.array(fc.nat(4_000), { maxLength: 12 }),
  });

  it.each(RECORDED)('$name', ({ body, asked }) => {
    const plain = essence(decoded(body, { asked }));
    fc.assert(
      fc.property(framings, (framing) => {
        const bytes = utf8.encode(framed(body, framing));
        expect(essence(decoded(cut(bytes, framing.cuts), { asked }))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it.each(RECORDED)('$name: every two-way split and single bytes', ({ body, asked }) => {
    const bytes = utf8.encode(body);
    const plain = essence(decoded([bytes], { asked }));
    for (let at = 0; at <= bytes.length; at++) {
      expect(essence(decoded([bytes.subarray(0, at), bytes.subarray(at)], { asked }))).toEqual(plain);
    }
    expect(
      essence(
        decoded(
          Array.from(bytes, (byte) => Uint8Array.of(byte)),
          { asked },
        ),
      ),
    ).toEqual(plain);
  });
});

type Framing = { readonly lineEnd: string; readonly comment: string; readonly bom: boolean; readonly tight: boolean };

function framed(body: string, { lineEnd, comment, bom, tight }: Framing): string {
  const isSse = body.startsWith('data') || body.startsWith(':');
  const lines = body.split('\n').map((line) => (tight ? line.replace(/^data: /, 'data:') : line));
  const commented =
    isSse && comment !== '' ? lines.flatMap((line) => (line === '' ? [line] : [comment, line, comment])) : lines;
  return (bom ? '\uFEFF' : '') + commented.join(lineEnd);
}

function cut(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const edges = [0, ...cuts.map((edge) => Math.min(edge, bytes.length)), bytes.length].sort(
    (left, right) => left - right,
  );
  return edges.slice(1).map((edge, position) => bytes.subarray(edges[position], edge));
}

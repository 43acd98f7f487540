import { describe, expect, it } from 'vitest';
import { createDecoder } from './decoder';
import { codes, decoded, delta, type Reads, sse } from './fixtures/decode';

const DONE = 'data: [DONE]\n\n';
const HELLO = `${sse(delta({ content: '中' }), delta({ content: 'x' }), delta({}, 'stop'))}${DONE}`;
const chunk = (text: string) => JSON.stringify(delta({ content: text }));
const bytes = (text: string) => new TextEncoder().encode(text);

function around(needle: string, text: string): Reads {
  const whole = bytes(text);
  const at = bytes(text.slice(0, text.indexOf(needle))).length;
  return [whole.subarray(0, at + 1), whole.subarray(at + 1)];
}

type Row = { readonly id: string; readonly reads: Reads | string; readonly text: string; readonly status?: string };

const ROWS: readonly Row[] = [
  { id: 'A1 a character cut in two', reads: around('中', HELLO), text: '中x' },
  { id: 'A2 da ‖ ta', reads: ['da', `ta: ${chunk('y')}\n\n${DONE}`], text: 'y' },
  { id: 'A3 JSON cut over several reads', reads: [...HELLO].map((part) => part), text: '中x' },
  { id: 'A4 several events in one read', reads: HELLO, text: '中x' },
  { id: 'A5 CRLF', reads: HELLO.replaceAll('\n', '\r\n'), text: '中x' },
  { id: 'A7 bare CR', reads: HELLO.replaceAll('\n', '\r'), text: '中x' },
  { id: 'A8 BOM first', reads: `\uFEFF${HELLO}`, text: '中x' },
  { id: 'A9 no space', reads: HELLO.replaceAll('data: ', 'data:'), text: '中x' },
  { id: 'A10 comments', reads: `: OPENROUTER PROCESSING\n\n${HELLO}`, text: '中x' },
  { id: 'A12 comment as data', reads: `data: : keepalive\n\n${HELLO}`, text: '中x' },
  {
    id: 'A14 empty data, event without data',
    reads: `data:\n\ndata\n\nevent: keepalive\n\ndata:   \n\n${HELLO}`,
    text: '中x',
  },
  {
    id: 'A15 several data lines',
    reads: `data: {"choices":\ndata: [{"delta":{"content":"j"}}]}\n\n${DONE}`,
    text: 'j',
  },
  { id: 'A18 sentinel without a blank line', reads: `data: ${chunk('k')}\n\ndata: [DONE]`, text: 'k' },
  { id: 'A18 sentinel after one line end', reads: `data: ${chunk('k')}\ndata: [DONE]\n`, text: 'k' },
  {
    id: 'A20 content after the sentinel',
    reads: [`data: ${chunk('k')}\n\n${DONE}data: ${chunk('no')}\n\n`, sse(delta({ content: 'no' }))],
    text: 'k',
  },
  {
    id: 'A22 the model writes the sentinel',
    reads: sse(delta({ content: '[DONE] data: x' }), delta({}, 'stop')),
    text: '[DONE] data: x',
  },
  { id: 'A28 JSON lines', reads: `${chunk('a')}\n${chunk('b')}\n${JSON.stringify(delta({}, 'stop'))}\n`, text: 'ab' },
  {
    id: 'A29 a list of chunks',
    reads: `[${chunk('a')},\n${chunk('b')}, ${JSON.stringify(delta({}, 'stop'))}]`,
    text: 'ab',
  },
  {
    id: 'A30 bytes that are not UTF-8',
    reads: [bytes('data: {"choices":[{"delta":{"content":"a'), Uint8Array.of(0xff), bytes(`b"}}]}\n\n${DONE}`)],
    text: 'a\uFFFDb',
  },
  { id: 'salvage: two chunks on one line', reads: `data: ${chunk('a')}${chunk('b')}\n\n${DONE}`, text: 'ab' },
  { id: 'salvage: a lost line end', reads: `data: ${chunk('a')}data: ${chunk('b')}\n\n${DONE}`, text: 'ab' },
  {
    id: 'salvage: a torn chunk before a whole one',
    reads: `data: {"choices":[{"delta":{"contdata: ${chunk('b')}\n\n${DONE}`,
    text: 'b',
  },
  {
    id: 'salvage: no blank lines at all',
    reads: `data: ${chunk('a')}\ndata: oops\ndata: ${chunk('b')}\n`,
    text: 'ab',
    status: 'truncated',
  },
  { id: 'salvage: doubled prefix', reads: `data: data: ${chunk('a')}\n\ndata: data: [DONE]\n\n`, text: 'a' },
  {
    id: 'salvage: prefix on the first line only',
    reads: `data: {"choices":\n[{"delta":{"content":"j"}}]}\n\n${DONE}`,
    text: 'j',
  },
  { id: 'salvage: no prefix on some lines', reads: `data: ${chunk('a')}\n\n${chunk('b')}\n\n[DONE]\n`, text: 'ab' },
  {
    id: 'salvage: blanks before the field, other case',
    reads: ` data: ${chunk('a')}\n\nDATA: ${chunk('b')}\n\n${DONE}`,
    text: 'ab',
  },
  {
    id: 'salvage: raw line end inside a string',
    reads: 'data: {"choices":[{"delta":{"content":"a\nb"}}]}\n\ndata: [DONE]\n\n',
    text: 'a\nb',
  },
  {
    id: 'salvage: whole chunk without its end',
    reads: `data: ${chunk('a')}\n\ndata: ${chunk('b')}`,
    text: 'ab',
    status: 'truncated',
  },
  { id: 'salvage: events behind a warning page', reads: `<br />\n<b>Warning</b>: x\n${HELLO}`, text: '中x' },
  { id: 'salvage: JSON, then events', reads: `{"status":"queued"}\n${HELLO}`, text: '中x' },
  {
    id: 'salvage: a broken JSON line',
    reads: `{"choices":[{"delta":{"content":"a\n${chunk('b')}\n${JSON.stringify(delta({}, 'stop'))}\n`,
    text: 'b',
  },
  { id: 'a chunk printed as a JSON text', reads: `${sse(JSON.stringify(chunk('a')))}${DONE}`, text: 'a' },
  { id: 'chunks in a list inside an event', reads: `data: [${chunk('a')},${chunk('b')}]\n\n${DONE}`, text: 'ab' },
];

describe('A. bytes and framing', () => {
  it.each(ROWS)('$id', ({ reads, text, status }) => {
    const state = decoded(reads);
    expect(state.choices[0]?.text).toBe(text);
    expect(state.status).toBe(status ?? 'complete');
  });

  it('A8 a BOM elsewhere is text', () => {
    expect(decoded(HELLO.replace('中', '\uFEFF')).choices[0]?.text).toBe('\uFEFFx');
  });

  it('A16 a line of 5 MB in small reads', () => {
    const line = bytes(`data: ${chunk('z'.repeat(5_000_000))}\n\n${DONE}`);
    const reads = Array.from({ length: Math.ceil(line.length / 1_024) }, (_, part) =>
      line.subarray(part * 1_024, (part + 1) * 1_024),
    );
    expect(decoded(reads).choices[0]?.text).toHaveLength(5_000_000);
  });

  it('R10 A16 an event over 16 MiB is too large, text kept', () => {
    const state = decoded([sse(delta({ content: 'kept' })), `data: ${'z'.repeat(17 * 1_048_576)}`, '\n\n']);
    expect(state.failure).toMatchObject({ kind: 'too-large', limitBytes: 16 * 1_048_576 });
    expect(state.choices[0]?.text).toBe('kept');
  });

  it('R11 an answer over 64 MiB is too large', () => {
    const comment = `: ${'z'.repeat(8 * 1_048_576)}\n`;
    expect(decoded(Array(9).fill(comment)).failure).toMatchObject({ kind: 'too-large', limitBytes: 64 * 1_048_576 });
  });

  it('A20 what came after the sentinel stays visible', () => {
    const state = decoded(`${HELLO}data: late\n\n`);
    expect(state.pieces.at(-1)?.piece).toMatchObject({ text: 'late' });
  });

  it('A21 the sentinel twice, and after each choice', () => {
    const first = `${sse(delta({ content: 'a' }, 'stop'))}${DONE}`;
    expect(decoded(first + DONE).status).toBe('complete');
    const both = decoded(first + sse(delta({ content: 'b' }, null, 1), delta({}, 'stop', 1)) + DONE, { choices: 2 });
    expect(both.choices.map((choice) => choice.text)).toEqual(['a', 'b']);
    expect(both.status).toBe('complete');
    const cut = decoded(first + sse(delta({ content: 'b' }, null, 1)), { choices: 2 });
    expect(cut.status).toBe('truncated');
  });

  it('A25 gzip bytes without the header are named', () => {
    expect(decoded([Uint8Array.of(0x1f), Uint8Array.of(0x8b, 8, 0)]).failure?.message).toContain('gzip');
  });

  it('A28 says which base URL to use', () => {
    const body = '{"model":"m","message":{"role":"assistant","content":"x"},"done":true}\n';
    const state = decoded(body);
    expect(state.choices[0]?.text).toBe('x');
    expect(state.status).toBe('complete');
    expect(codes(state)).toContain('native-ollama');
  });

  it("A29 Gemini's native list is explained", () => {
    const state = decoded('[{"candidates":[{"content":{"parts":[{"text":"x"}]}}]}\n,\n{"candidates":[]}]');
    expect(state.failure).toMatchObject({ kind: 'malformed-stream' });
    expect(state.failure?.message).toContain('Gemini');
    expect(state.pieces.map(({ piece }) => piece.kind)).toEqual(['skipped', 'skipped']);
  });

  it('copies what waits, so that a reused buffer is harmless', () => {
    const decoder = createDecoder({ asked: 'stream' });
    const text = bytes(`data: ${chunk('abc')}`);
    decoder.push(text, 0);
    text.fill(0x20);
    const events = decoder.push(bytes('\n\n'), 1);
    expect(events).toContainEqual({ type: 'text-delta', at: 1, choice: 0, text: 'abc' });
  });

  it('hands a chunk over at its line end, blank line or not', () => {
    const decoder = createDecoder({ asked: 'stream' });
    const events = decoder.push(bytes(`data: ${chunk('now')}\r`), 0);
    expect(events.some((event) => event.type === 'text-delta')).toBe(true);
  });
});

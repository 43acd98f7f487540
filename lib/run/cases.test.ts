import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamCase } from './fixtures/case';
import { bytesOf, CASES } from './fixtures/cases';
import { codes, decoded, essence } from './fixtures/decode';

const CR = 13;
const LF = 10;
const COLON = 58;
const SPACE = 32;

function stateOf(known: StreamCase, reads: readonly Uint8Array[]) {
  const { asked = 'stream', choices, how = 'closed' } = known;
  return decoded(reads, { asked, ...(choices === undefined ? {} : { choices }) }, how);
}

describe('R1 every known case', () => {
  it.each(CASES)('$id', (known) => {
    const state = stateOf(known, [bytesOf(known)]);
    expect(state).toMatchObject(known.state);
    if (known.notices !== undefined) expect(codes(state)).toEqual(known.notices);
    expect(JSON.stringify(state.choices)).not.toMatch(/\[object Object\]|NaN|undefined/);
  });

  it('no id stands twice', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
  });
});

describe('R2 law: the state does not depend on how the bytes are cut and framed', () => {
  it.each(CASES)('$id: at every byte, and byte by byte', (known) => {
    const bytes = bytesOf(known);
    const plain = told(stateOf(known, [bytes]));
    for (let at = 1; at < bytes.length; at += 1) {
      expect(told(stateOf(known, [bytes.subarray(0, at), bytes.subarray(at)]))).toBe(plain);
    }
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(told(stateOf(known, single))).toBe(plain);
  });

  const framings = fc.record({
    lineEnd: fc.constantFrom([LF], [CR, LF], [CR]),
    comment: fc.constantFrom('', ': ping', ':'),
    bom: fc.boolean(),
    tight: fc.boolean(),
    cuts: fc.array(fc.nat(4_000), { maxLength: 8 }),
  });

  it.each(CASES.filter(({ bare }) => bare === undefined))('$id: framed in any way', (known) => {
    const plain = told(quiet(stateOf(known, [bytesOf(known)])));
    fc.assert(
      fc.property(framings, (framing) => {
        const bytes = reframed(bytesOf(known), framing);
        expect(told(quiet(stateOf(known, cut(bytes, framing.cuts))))).toBe(plain);
      }),
      { numRuns: 40 },
    );
  });
});

/** Everything but the reads as one text: quick to compare a hundred thousand times. */
function told(state: ReturnType<typeof decoded>): string {
  return JSON.stringify(essence(state));
}

/** A comment before the first payload is a sign of life, which is the one thing that it may change. */
function quiet(state: ReturnType<typeof decoded>) {
  return { ...state, alive: true };
}

type Framing = {
  readonly lineEnd: readonly number[];
  readonly comment: string;
  readonly bom: boolean;
  readonly tight: boolean;
};

/** The same lines with other ends, comments around each, a BOM, and no space after the colon. */
function reframed(bytes: Uint8Array, { lineEnd, comment, bom, tight }: Framing): Uint8Array {
  const note = comment === '' ? [] : [...new TextEncoder().encode(comment), ...lineEnd];
  const out: number[] = bom ? [0xef, 0xbb, 0xbf] : [];
  let line: number[] = [];
  const close = (end: readonly number[]) => {
    const isField = line.length > 0 && line[0] !== COLON;
    const colon = line.indexOf(COLON);
    const packed = tight && isField && line[colon + 1] === SPACE ? line.toSpliced(colon + 1, 1) : line;
    out.push(...(isField ? note : []), ...packed, ...end, ...(isField && end.length > 0 ? note : []));
    line = [];
  };
  for (const byte of bytes) {
    if (byte === LF) close(lineEnd);
    else line.push(byte);
  }
  if (line.length > 0) close([]);
  return Uint8Array.from(out);
}

function cut(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const edges = [0, ...cuts.map((edge) => Math.min(edge, bytes.length)), bytes.length].sort((a, b) => a - b);
  return edges.slice(1).map((edge, position) => bytes.subarray(edges[position], edge));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiffPart } from './line-diff';
import { type SideLine, sideBySide } from './side-by-side';
import { wordDiff } from './word-diff';

const firstOf = (parts: readonly DiffPart[]) => joined(parts, 'added');
const secondOf = (parts: readonly DiffPart[]) => joined(parts, 'removed');

function joined(parts: readonly DiffPart[], left: DiffPart['kind']): string {
  return parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');
}

/** `[-removed-]` and `{+added+}`, as people write word differences. */
function written(from: string, to: string): string {
  return wordDiff(from, to)
    .parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

const pieces = fc
  .array(
    fc.constantFrom('a', 'b', 'cat', ' ', '  ', '\n', '\r\n', '\t', '.', ',', '3.14', '東京', '\ud800', '👩‍👩‍👧', 'é'),
  )
  .map((list) => list.join(''));
const texts = fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 }));

describe('wordDiff', () => {
  it.each([
    ['one word', 'The quick brown fox', 'The slow brown fox', 'The [-quick-]{+slow+} brown fox'],
    ['a word more', 'a b', 'a very b', 'a {+very +}b'],
    ['a word less at the end', 'one two three', 'one two', 'one two[- three-]'],
    ['a sign', 'Yes, it is.', 'Yes, it is!', 'Yes, it is[-.-]{+!+}'],
    ['a number whole', 'pi is 3.14', 'pi is 3.15', 'pi is [-3.14-]{+3.15+}'],
    ['white space alone', 'a b', 'a  b', 'a {+ +}b'],
    ['line ends', 'a\nb', 'a\r\nb', 'a[-\n-]{+\r\n+}b'],
    ['case', 'Paris', 'paris', '[-Paris-]{+paris+}'],
    ['an item of a list, as a whole line', '- a\n- b\n- c', '- a\n- c', '- a\n[-- b\n-]- c'],
    [
      'a line that came before one that changed',
      'a\n\nLet me',
      'a\nb c\n\nTell me',
      'a\n{+b c\n+}\n[-Let-]{+Tell+} me',
    ],
    ['Japanese by words', '東京は大きい都市です', '京都は大きい都市です', '[-東京-]{+京都+}は大きい都市です'],
    ['an emoji that is joined of several', 'hi 👩‍👩‍👧', 'hi 👩‍👩‍👦', 'hi [-👩‍👩‍👧-]{+👩‍👩‍👦+}'],
    ['an accent with its letter', 'cafe\u0301', 'cafe', '[-cafe\u0301-]{+cafe+}'],
    ['from nothing', '', 'new', '{+new+}'],
    ['to nothing', 'old', '', '[-old-]'],
  ])('shows %s', (_name, from, to, expected) => expect(written(from, to)).toBe(expected));

  it('does not keep lone words between texts that have nothing in common', () => {
    const from = 'red green blue violet black the white orange yellow brown pink';
    const to = 'one two three four five the six seven eight nine ten';
    expect(written(from, to)).toBe(`[-${from}-]{+${to}+}`);
  });

  it('is exact for a very long run of a script without spaces', () => {
    const [from, to] = ['漢字'.repeat(30_000), '漢字'.repeat(29_999)];
    const { parts } = wordDiff(from, to);
    expect(firstOf(parts)).toBe(from);
    expect(secondOf(parts)).toBe(to);
  });

  it('gives both texts exactly', () => {
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const { parts, same } = wordDiff(from, to);
        expect(firstOf(parts)).toBe(from);
        expect(secondOf(parts)).toBe(to);
        expect(same).toBe(from === to);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('marks nothing in equal texts, and something in others', () => {
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        expect(wordDiff(from, from).parts.every(({ kind }) => kind === 'same')).toBe(true);
        expect(wordDiff(from, to).parts.some(({ kind }) => kind !== 'same')).toBe(from !== to);
      }),
    );
  });

  it('compares long texts by lines first and the lines that differ by words', () => {
    const lines = Array.from({ length: 4_000 }, (_, at) => `line ${at} of the first text`);
    const changed = lines.map((line, at) =>
      at % 4 === 0 ? line.replace('line', 'row').replace('first', 'second') : line,
    );
    const { parts, wordByWord } = wordDiff(lines.join('\n'), changed.join('\n'));
    expect(wordByWord).toBe(true);
    expect(firstOf(parts)).toBe(lines.join('\n'));
    expect(secondOf(parts)).toBe(changed.join('\n'));
    expect(new Set(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text))).toEqual(
      new Set(['line', 'first']),
    );
  });

  it.each([
    ['in lines', '\n'],
    ['in one line', ' '],
  ])('says that long texts %s are too different, and stays exact', (_name, space) => {
    const words = (salt: number) => Array.from({ length: 16_000 }, (_, at) => `w${(at * salt) % 100_003}`).join(space);
    const [from, to] = [words(7), words(11)];
    const { parts, wordByWord } = wordDiff(from, to);
    expect(wordByWord).toBe(false);
    expect(firstOf(parts)).toBe(from);
    expect(secondOf(parts)).toBe(to);
  });
});

describe('sideBySide', () => {
  const printed = (line: SideLine | undefined) => line?.map(({ text }) => text).join('');
  const lines = (from: string, to: string, side: 'left' | 'right') =>
    sideBySide(wordDiff(from, to).parts).flatMap((row) => {
      const line = printed(row[side]);
      return line === undefined ? [] : [line];
    });

  it('puts lines that belong together beside each other', () => {
    expect(sideBySide(wordDiff('a\nold\nz', 'a\nnew\nmore\nz').parts)).toEqual([
      { left: [{ differs: false, text: 'a' }], right: [{ differs: false, text: 'a' }] },
      { left: [{ differs: true, text: 'old' }], right: [{ differs: true, text: 'new' }] },
      { left: undefined, right: [{ differs: true, text: 'more' }] },
      { left: [{ differs: false, text: 'z' }], right: [{ differs: false, text: 'z' }] },
    ]);
  });

  it('puts a line that stays beside itself, below lines that are new', () => {
    expect(
      sideBySide(wordDiff('a\n\nz', 'a\nb c\n\nz').parts).map(({ left, right }) => [printed(left), printed(right)]),
    ).toEqual([
      ['a', 'a'],
      [undefined, 'b c'],
      ['', ''],
      ['z', 'z'],
    ]);
  });

  it('has the lines of both texts', () => {
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        expect(lines(from, to, 'left').join('\n')).toBe(from);
        expect(lines(from, to, 'right').join('\n')).toBe(to);
      }),
    );
  });
});

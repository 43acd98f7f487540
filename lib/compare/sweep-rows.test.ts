import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv';
import { MOST_ROWS, sweepRows } from './sweep-rows';

const rows = (text: string) => {
  const read = sweepRows(text);
  return read.ok ? read.value.rows.map((row) => row.map((pair) => pair.join('='))) : read.failure.message;
};

describe('sweepRows', () => {
  it.each([
    ['commas', 'a,b\n1,2\n3,4'],
    ['CRLF and an end', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR alone', 'a,b\r1,2\r3,4'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n3,4'],
    ['tabs', 'a\tb\n1\t2\n3\t4'],
    ['semicolons', 'a;b\n1;2\n3;4'],
    ['quotes', '"a","b"\n"1","2"\n"3",4'],
    ['names with blanks', ' a , b\n1,2\n3,4'],
    ['empty lines', '\na,b\n\n1,2\n\n\n3,4\n\n'],
  ])('reads %s', (_name, text) => {
    expect(rows(text)).toEqual([
      ['a=1', 'b=2'],
      ['a=3', 'b=4'],
    ]);
  });

  it.each<[string, string, readonly (readonly string[])[]]>([
    ['nothing', ' \r\n\t ', [[]]],
    ['quotes in quotes, and lines', 'a,b\n"say ""hi""","1\r\n2"', [['a=say "hi"', 'b=1\r\n2']]],
    ['commas in tabs', 'a\tb\n1,5\t2;5', [['a=1,5', 'b=2;5']]],
    ['decimals with commas', 'a;b\n1,5;2,5', [['a=1,5', 'b=2,5']]],
    ['one column', 'city\nParis\nRome', [['city=Paris'], ['city=Rome']]],
    [
      'empty cells',
      'a,b\n,\n"",x',
      [
        ['a=', 'b='],
        ['a=', 'b=x'],
      ],
    ],
    ['an empty cell of one column', 'a\n""\nx', [['a='], ['a=x']]],
    ['a quote inside', 'a\n5" disk', [['a=5" disk']]],
    ['blanks around quotes', 'a, b\n "1" ,\t"x, ""y"" z" \n', [['a=1', 'b=x, "y" z']]],
    ['lines of blanks', ' a \n  \n1\r\n \t\r\n"  "\n  ', [['a=1'], ['a=  ']]],
    ['lines of blanks between tabs', 'a\tb\n1\t \n  \n', [['a=1', 'b= ']]],
    ['guarded formulas', "a\n'=1+1\n'x", [['a==1+1'], ["a='x"]]],
    ['blanks at the ends of values', 'a,b\n 1 , 2', [['a= 1 ', 'b= 2']]],
    ['foreign names', '__proto__,constructor\n1,2', [['__proto__=1', 'constructor=2']]],
  ])('reads %s', (_name, text, expected) => expect(rows(text)).toEqual(expected));

  it.each([
    ['a,b\n1', /^Line 2 has 1 cell, the header line 2 cells\.$/],
    ['a,b\n1,2\n"x\ny",2,3', /^Line 3 has 3 cells, the header line 2 cells\.$/],
    ['a\nb,c', /^Line 2 has 2 cells, the header line 1 cell\.$/],
    ['a,,c\n1,2,3', /^Line 1: column 2 has no name\.$/],
    ['a,b,a\n1,2,3', /^Line 1: a is named twice\.$/],
    ['a,b\n1,"x\ny', /^Line 2: a quote is opened and never closed\.$/],
    ['a,b\n"1"x,2', /^Line 2: text stands behind a closing quote\.$/],
    ['a,b\n', /no row/],
  ])('refuses %j', (text, words) => expect(rows(text)).toMatch(words));

  it('tells the names, and those that no message can name', () => {
    expect(sweepRows('a,{b\n1,2')).toMatchObject({
      value: { names: ['a', '{b'], notes: ['{b holds a brace, so no message can name it.'] },
    });
  });

  it('reads what csvText prints', () => {
    const guarded = /^'[=+\-@\t\r\n＝＋－＠]/;
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', "'", '=', '-', ' ', '{'),
    });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.tuple(
          fc.uniqueArray(fc.stringMatching(/^[a-z_]\w{0,5}$/), { minLength: width, maxLength: width }),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
        ),
      );
    fc.assert(
      fc.property(table, ([names, lines]) => {
        fc.pre(!lines.flat().some((text) => guarded.test(text)));
        expect(sweepRows(csvText([names, ...lines]))).toEqual({
          ok: true,
          value: { names, rows: lines.map((line) => names.map((name, at) => [name, line[at]])), notes: [] },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('answers any text with even rows or one sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', ';', '\t', '\n', '\r') }), (text) => {
        const read = sweepRows(text);
        if (!read.ok) {
          expect(read.failure.message).toMatch(/\.$/);
          return;
        }
        expect(read.value.rows.length).toBeGreaterThan(0);
        for (const row of read.value.rows) expect(row.map(([name]) => name)).toEqual(read.value.names);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes at most ten thousand rows', () => {
    const text = (count: number) => `a\n${'x\n'.repeat(count)}`;
    expect(sweepRows(text(MOST_ROWS))).toMatchObject({ ok: true });
    expect(rows(text(MOST_ROWS + 1))).toBe('There are more than 10,000 rows.');
  });
});

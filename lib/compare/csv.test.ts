import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv';

/** A reader of RFC 4180, and of nothing else. */
function read(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) field += text[at];
    } else if (text[at] === ',') {
      row.push(field);
      field = '';
    } else if (text.startsWith('\r\n', at)) {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      at += 1;
    } else field += text[at];
  }
  return rows;
}

describe('csvText', () => {
  it.each([
    ['plain cells', ['a', 'b c'], 'a,b c\r\n'],
    ['commas', ['a,b'], '"a,b"\r\n'],
    ['quotes', ['say "x"'], '"say ""x"""\r\n'],
    ['line ends', ['a\r\nb', 'c\nd'], '"a\r\nb","c\nd"\r\n'],
    ['numbers, negative ones as well', [1.5, -2, 1e21], '1.5,-2,1e+21\r\n'],
    ['what is no number', [Number.NaN, Number.POSITIVE_INFINITY, undefined], ',,\r\n'],
    ['one empty cell', [''], '""\r\n'],
    ['one cell of blanks', ['  '], '"  "\r\n'],
    ['a formula', ['=1+1'], "'=1+1\r\n"],
    ['a formula with a sign', ['+1', '-1', '@SUM(A1)'], "'+1,'-1,'@SUM(A1)\r\n"],
    ['a formula behind a tab', ['\t=1'], "'\t=1\r\n"],
    ['a formula with a comma', ['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"\r\n'],
    ['full-width signs', ['＝1'], "'＝1\r\n"],
    ['signs inside', ['a=b', 'gpt-4'], 'a=b,gpt-4\r\n'],
  ])('writes %s', (_name, cells, text) => expect(csvText([cells])).toBe(text));

  it('is read back as it was, formulas as text', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', '=', '\t', ' ') }));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(table, (rows) => {
        const back = read(csvText(rows));
        expect(back.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r\n])/, ''))),
        );
        expect(back.flat().some((text) => /^[=+\-@\t\r\n]/.test(text))).toBe(false);
      }),
    );
  });
});

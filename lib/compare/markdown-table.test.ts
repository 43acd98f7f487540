import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownTable } from './markdown-table';

const COLUMNS = [
  { title: 'Model', align: 'left' },
  { title: 'tokens/s', align: 'right' },
] as const;

describe('markdownTable', () => {
  it('writes a table', () => {
    expect(markdownTable(COLUMNS, [['sandbox', '60'], ['other']])).toBe(
      '| Model | tokens/s |\n| --- | ---: |\n| sandbox | 60 |\n| other |  |\n',
    );
  });

  it.each([
    ['a pipe', 'a|b', String.raw`a\|b`],
    ['a backslash before a pipe', String.raw`a\|b`, String.raw`a\\\|b`],
    ['line ends', 'a\r\nb\nc\rd', 'a<br>b<br>c<br>d'],
    ['HTML', '<img src=x>', String.raw`\<img src=x\>`],
    ['a link', '[x](javascript:1)', String.raw`\[x\](javascript:1)`],
    ['code and emphasis', '`*_~', String.raw`\`\*\_\~`],
    ['a model id', 'mistral-small-2503', 'mistral-small-2503'],
  ])('shows %s as it is', (_name, cell, text) => {
    expect(markdownTable(COLUMNS, [[cell]]).split('\n')[2]).toBe(`| ${text} |  |`);
  });

  it('has one line for each row and as many cells in each, whatever is in them', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('|', '\\', '\n', '`', 'a') })),
        ),
        (rows) => {
          const lines = markdownTable(COLUMNS, rows).split(/\r\n|[\r\n\u2028\u2029]/);
          expect(lines).toHaveLength(rows.length + 3);
          for (const line of lines.slice(0, -1)) {
            expect(line.replaceAll(/\\./g, '').match(/\|/g)).toHaveLength(3);
          }
        },
      ),
    );
  });
});

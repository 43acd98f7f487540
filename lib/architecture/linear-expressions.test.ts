import { describe, expect, it } from 'vitest';
import { hostileTexts, madeExpressionsOf, type RegularExpression, regularExpressionsOf } from './regular-expressions';
import { parseSource, readSourceFiles } from './source-file';

const files = readSourceFiles(['lib', 'components', 'app', 'proxy.ts', 'instrumentation.ts']);
const own = files.filter((file) => !file.isTest);

/** Those that take longer than their text grows, and why no long text reaches them. */
const ON_SHORT_TEXT: ReadonlyMap<string, string> = new Map([
  ['lib/chat/retry-after.ts /ratelimit.*reset/', 'the name of a header, cut to 80'],
  ['lib/compare/comparable-text.ts /"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"|-?\\d[\\d.eE+-]*/', 'JSON that was parsed'],
  ['components/request/lost-numbers.ts /"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"|-?\\d[\\d.eE+-]*/', 'JSON that was parsed'],
  ['lib/providers/live-facts.ts /\\B(?=(?:\\d{3})+$)/', 'the digits of one number'],
  ['lib/sandbox/object-from.ts /[.!?]+$/', 'a value of at most 121 characters'],
  ['lib/sandbox/own-texts.ts', 'a question cut to 500'],
  ['lib/server/scrub.ts /=+$/', 'the base64 of a key'],
  ['lib/tools/signatures/docstring-entry.ts', 'a type cut to 400'],
  ['lib/tools/signatures/python-doc-types.ts', 'a type cut to 300'],
  ['lib/tools/usable-name.ts /^_+|_+$/', 'a name cut to 256'],
  ['components/editor/completion-place.ts /[\\p{L}\\p{N}_-]*$/', 'the last 100 characters of a line'],
  ['components/editor/is-complete.ts /[A-Za-z]+$/', 'the last 8 characters of a line'],
]);

/** Files that make expressions of other text, and why these are linear. */
const MADE: ReadonlyMap<string, string> = new Map([
  ['lib/compare/value-range.ts', 'one constant, anchored at both ends'],
  ['lib/core/visible-text.ts', 'constants, one sign after another'],
  ['lib/draft/named-fields.ts', 'a name of at most 80 characters with every sign escaped, between constants'],
  ['lib/schema/pattern.ts', 'compiled to see whether it is one and to read classes; it matches single characters only'],
  ['lib/snippets/hidden-characters.ts', 'constants, one sign after another'],
  ['components/response/event-filter.ts', 'what a person types, with every sign escaped'],
  ['components/response/raw-search.ts', 'what a person types, with every sign escaped'],
]);

const SHORT = 3200;
const LONG = 4 * SHORT;
/** Less is not worth a second look: 50 KiB would take a few of it. */
const NOTICED_MS = 12;
/** Four times the text takes four times as long, and sixteen times where it is looked at from each place. */
const STEEP = 8;

function millisecondsFor(expression: RegExp, text: string, tries: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < tries; count += 1) {
    const start = performance.now();
    text.replace(expression, '');
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The text on which the work grows faster than the text; undefined where there is none. */
function steepText(expression: Pick<RegularExpression, 'source' | 'flags'>): string | undefined {
  const { source, flags } = expression;
  const global = new RegExp(source, /[gy]/.test(flags) ? flags : `${flags}g`);
  const shorter = hostileTexts(expression, SHORT);
  return hostileTexts(expression, LONG).find((long, index) => {
    if (millisecondsFor(global, long, 1) < NOTICED_MS) return false;
    const most = millisecondsFor(global, long, 3);
    return most >= NOTICED_MS && most > STEEP * millisecondsFor(global, shorter[index] ?? '', 3);
  });
}

function isExcused({ file, source }: RegularExpression): boolean {
  return ON_SHORT_TEXT.has(file) || ON_SHORT_TEXT.has(`${file} /${source}/`);
}

describe('H10 the regular expressions of the product', () => {
  it('are found, wherever they stand', () => {
    const file = parseSource(
      'lib/a.tsx',
      'const a = [/x+$/gu, "/no/", new RegExp("a"), RegExp(b)]; const b = <p>{/y/}</p>;',
    );
    expect(regularExpressionsOf(file).map(({ source, flags }) => source + flags)).toEqual(['x+$gu', 'y']);
    expect(madeExpressionsOf(file)).toHaveLength(2);
    expect(own.flatMap(regularExpressionsOf).length).toBeGreaterThan(400);
  });

  it('are told apart: linear ones and steep ones', () => {
    expect(steepText({ source: '\\s+$', flags: '' })).toBeDefined();
    expect(steepText({ source: '<[^>]*>', flags: '' })).toBeDefined();
    expect(steepText({ source: '\\{\\{([^{}]+)\\}\\}', flags: 'g' })).toBeUndefined();
    expect(steepText({ source: '^\\s+', flags: '' })).toBeUndefined();
  });

  it('do work that grows as the text grows', { timeout: 120_000 }, () => {
    const steep = own
      .flatMap(regularExpressionsOf)
      .filter((expression) => !isExcused(expression))
      .flatMap((expression) => {
        const text = steepText(expression);
        return text === undefined
          ? []
          : [`${expression.file}:${expression.line} on ${JSON.stringify(text.slice(0, 12))}`];
      });
    expect(steep).toEqual([]);
  });

  it('are made of other text only where somebody has looked', () => {
    expect([...new Set(own.flatMap(madeExpressionsOf))].sort()).toEqual([...MADE.keys()].sort());
  });

  it('are excused only while they are there', () => {
    const known = own.flatMap(regularExpressionsOf).flatMap(({ file, source }) => [file, `${file} /${source}/`]);
    expect([...ON_SHORT_TEXT.keys()].filter((name) => !known.includes(name))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles, type SyntaxNode, walk } from './architecture/source-file';
import { LIMITS } from './server/limits';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../SECURITY.md'), 'utf8');
const ID = /\b[SIKXHR]\d{1,2}\b/g;
const PROMISED = Object.entries({ S: 20, I: 17, K: 7, X: 6, H: 11, R: 16 }).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`),
);

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The text of the first argument where a call is one of `it`, `test` or `describe`, whatever stands between: `.each(…)`, `.skip`. */
function titleOf(node: SyntaxNode & Fields): string | undefined {
  if (node.type !== 'CallExpression' || !/^(it|test|describe)$/.test(calledName(node.callee))) return undefined;
  const [first] = Array.isArray(node.arguments) ? node.arguments : [];
  if (!isFields(first)) return undefined;
  if (first.type === 'Literal') return String(first.value);
  if (first.type !== 'TemplateLiteral' || !Array.isArray(first.quasis)) return undefined;
  return first.quasis.map((quasi) => quasi.value.raw).join('…');
}

/** `it` of `it.each(table)`, `test` of `test.describe`. */
function calledName(callee: unknown): string {
  if (!isFields(callee)) return '';
  if (callee.type === 'MemberExpression') return calledName(callee.object);
  return callee.type === 'CallExpression' ? calledName(callee.callee) : String(callee.name ?? '');
}

describe('SECURITY.md', () => {
  const files = readSourceFiles(['app', 'components', 'e2e', 'lib', 'scripts']);
  const tests = files.filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path));
  const titles = tests.flatMap(({ statements }) => [...walk(statements)].flatMap((node) => titleOf(node) ?? []));
  const tested = new Set(titles.flatMap((title) => title.match(ID) ?? []));

  it('makes each promise of the checklists once, in a line of its own', () => {
    const named = [...DOCUMENT.matchAll(/^\| ([A-Z]\d+) \| \S/gm)].map(([, id]) => id);
    expect(new Set(named)).toEqual(new Set(PROMISED));
    expect(named).toHaveLength(PROMISED.length);
  });

  it('names no id that is no promise', () => {
    expect((DOCUMENT.match(ID) ?? []).filter((id) => !PROMISED.includes(id))).toEqual([]);
  });

  it('promises nothing without a test that carries its id', () => {
    expect(titles.length).toBeGreaterThan(1000);
    expect(PROMISED.filter((id) => !tested.has(id))).toEqual([]);
  });

  it('is short, and says privately how to report', () => {
    expect(DOCUMENT.split('\n').length).toBeLessThanOrEqual(200);
    expect(DOCUMENT).toContain('Report a vulnerability');
    expect(DOCUMENT).not.toMatch(/[\w.]+@[\w.]+\.\w/);
  });

  const MiB = 1024 * 1024;
  it.each([
    ['body to a provider', `${LIMITS.tunnelBodyBytes / MiB} MiB`],
    ['any other body', `${LIMITS.apiBodyBytes / MiB} MiB`],
    ['JSON that is read', `depth ${LIMITS.jsonDepth}, ${LIMITS.jsonKeys.toLocaleString('en')} keys`],
    ['answer without streaming', `${LIMITS.plainAnswerBytes / MiB} MiB`],
    ['compressed answer, unpacked', `${LIMITS.inflatedAnswerBytes / MiB} MiB`],
    ['error of a provider', `${LIMITS.errorBodyBytes / 1024} KiB read`],
    [
      'to connect; to the first byte; silence; in all',
      [LIMITS.connectMs, LIMITS.headersMs, LIMITS.silenceMs, LIMITS.totalMs]
        .map((time) => `${(time / 1000).toLocaleString('en')} s`)
        .join('; '),
    ],
    ['reader who does not read', `${LIMITS.drainMs / 1000} s`],
    ['wrong access tokens a minute', `${LIMITS.wrongTokensPerAddress} per address, ${LIMITS.wrongTokens} in all`],
    ['brought keys', `${LIMITS.sealedBytes / 1024} KiB each, ${LIMITS.allSealedBytes / 1024} KiB together`],
    [
      'short links',
      `${LIMITS.apiBodyBytes / MiB} MiB each, 60 an hour and address, ${LIMITS.shares.toLocaleString('en')} in all, ${LIMITS.sharesBytes / 1024 / MiB} GiB`,
    ],
  ])('states the limit that holds: %s', (what, limit) => {
    expect(DOCUMENT).toContain(`\n| ${what} | ${limit} |`);
  });
});

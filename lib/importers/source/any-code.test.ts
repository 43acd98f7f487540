import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { javaScript } from '../javascript/javascript';
import { python } from '../python/python';
import { DOCUMENTED_JAVASCRIPT } from '../testing/documented-javascript';
import { DOCUMENTED_PYTHON } from '../testing/documented-python';
import { DOCUMENTED_PYTHON_MORE } from '../testing/documented-python-more';

const CODES = [...DOCUMENTED_PYTHON, ...DOCUMENTED_PYTHON_MORE, ...DOCUMENTED_JAVASCRIPT].map(({ code }) => code);
const TOKENS = [
  'requests.post(',
  'client.chat.completions.create(',
  'fetch(',
  'new OpenAI({',
  'Azion.AI.run(',
  'json=',
  'messages',
  '"a"',
  "'",
  '"""',
  '`',
  '${',
  'f"{',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ',',
  ':',
  '=',
  '=>',
  '+',
  '...',
  '**',
  '*',
  '.',
  '\\',
  '\n',
  '    ',
  'def f():',
  'if x:',
  'with',
  'as',
  'const',
  'await',
  'x',
  '1',
  '-',
  'null',
  'None',
  '__proto__',
  '??',
  '|',
  '#',
  '//',
  '/*',
];
const readers = [python, javaScript];

function readAll(text: string): void {
  for (const { read, looksLike } of readers) {
    expect(typeof looksLike(text)).toBe('boolean');
    const result = read(text);
    if (!result.ok) expect(result.failure.message).toMatch(/\.$/);
  }
}

describe('any text', () => {
  it('is read or refused, and never throws', () => {
    void fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), readAll));
    void fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...TOKENS), { maxLength: 80 }).map((all) => all.join('')),
        readAll,
      ),
      { numRuns: 400 },
    );
  });

  it('cut off or with a part missing is read or refused', () => {
    void fc.assert(
      fc.property(fc.constantFrom(...CODES), fc.nat(), fc.nat(40), (code, at, length) => {
        const place = at % code.length;
        readAll(code.slice(0, place));
        readAll(code.slice(0, place) + code.slice(place + length));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['lists', '[', ']'],
    ['calls', 'f(', ')'],
    ['dictionaries', '{"a":', '}'],
    ['members', 'a.', 'b'],
    ['sums', '"a"+', '"b"'],
    ['alternatives', 'a||', 'b'],
    ['arrows', '()=>', '1'],
    ['blocks', '{', '}'],
    ['open brackets', '(', ''],
    ['holes', '`${', '}`'],
    ['f-strings', 'f"{', '}"'],
  ])('nested too deep is left out or refused: %s', (_name, open, close) => {
    const deep = `x = ${open.repeat(20_000)}1${close.repeat(20_000)}\nclient.chat.completions.create(model=x)`;
    readAll(deep);
  });

  it('that doubles itself over and over has an end', () => {
    const doubled = (line: string) =>
      `import requests\na = "x"\nb = [1]\nd = {"k": 1}\n${line.repeat(60)}\nrequests.post("https://a.example/v1/chat/completions", json={"model": "m", "a": a, "b": b, "d": d})`;
    for (const line of [
      'a = a + a\n',
      'b = [b, b]\n',
      'b = b + b\n',
      'd = {"l": d, "r": d}\n',
      'b.append(b)\n',
      'd["d"] = d\n',
      'a = f"{a}{a}"\n',
      'b += b\n',
    ]) {
      const read = python.read(doubled(line));
      expect(read.ok, line).toBe(true);
      expect(JSON.stringify(read).length).toBeLessThan(20_000_000);
    }
  });

  it('that calls itself has an end', () => {
    const calls = Array.from(
      { length: 40 },
      (_, at) => `def f${at}():\n    f${at + 1}()\n    f${at + 1}()\n    f${at}()\n`,
    ).join('');
    readAll(`import requests\n${calls}f0()\n`);
  });

  it('of more than 8 MB is refused', () => {
    expect(python.read(' '.repeat(8 * 1024 * 1024 + 1))).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
  });
});

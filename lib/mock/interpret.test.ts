import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonValue } from '../core/json';
import { MOCK_LIMITS } from './limits';
import { endOf, fastClock, interpretHere } from './testing/run-in-node';

const RESULTS: readonly (readonly [code: string, text: string])[] = [
  ['return 1', '1'],
  ['return "as it is"', 'as it is'],
  ['return ""', ''],
  ['return "a\\0b\\n"', 'a\0b\n'],
  ['return "caf\u00e9 \u{1F600}"', 'caf\u00e9 \u{1F600}'],
  ['return null', 'null'],
  ['return false', 'false'],
  ['return { city: args.city, temperature: 18 }', '{"city":"London","temperature":18}'],
  ['return [args.city, undefined]', '["London",null]'],
  ['return new Date(0)', '"1970-01-01T00:00:00.000Z"'],
  ['args.city = "Paris"; return args', '{"city":"Paris"}'],
  ['return await Promise.resolve(2)', '2'],
  ['const later = async () => 3;\nreturn Promise.all([later(), later()])', '[3,3]'],
  ['let sum = 0; for await (const n of [1, 2]) sum += n; return sum', '3'],
  ['const { city = "none" } = args; return "In " + city // a comment at the end', 'In London'],
  ['return { then(done) { done("a thenable") } }', 'a thenable'],
  ['try { throw new Error("x") } catch (error) { return error.message }', 'x'],
  ['Promise.reject(new Error("nobody waits for this")); return 1', '1'],
  ['return typeof args.missing', 'undefined'],
  ['return Math.random() < 1 && Date.now() > 0', 'true'],
];

test.each(RESULTS)('the mock %j answers %j', async (code, text) => {
  expect(await endOf(code, { city: 'London' })).toEqual({ type: 'answered', text });
});

const FAILURES: readonly (readonly [code: string, message: RegExp, line?: number, column?: number])[] = [
  ['', /^The mock returned nothing: add return/],
  ['args.city', /^The mock returned nothing: add return/],
  ['return undefined', /returned nothing/],
  ['return { toJSON() {} }', /returned nothing/],
  ['return () => 1', /^The result is a function, which JSON cannot hold/],
  ['return { ok: true, forecast() {} }', /^The result holds a function under "forecast", which JSON/],
  ['return Symbol("x")', /^The result is a symbol/],
  ['return 1n', /^The result is a BigInt/],
  ['return { list: [{ amount: 2n }] }', /^The result holds a BigInt under "amount"/],
  ['const a = {}; a.a = a; return a', /^The result holds itself/],
  ['return await new Promise(() => {})', /^The mock waits for a promise that nothing settles/],
  ['const a = ;', /^SyntaxError: .+ \(line 1, column 11\)\.$/, 1, 11],
  ['let a;\n\nlet a;', /^SyntaxError/, 3, 6],
  ['if (true) {', /^The code does not end where it should/, 1],
  ['return 1\n}', /^The code does not end where it should/, 2],
  ['return `open', /^SyntaxError/, 1, 8],
  ['import x from "y"', /^SyntaxError/, 1, 8],
  ['\n\n  return null.x', /^TypeError: .*null.* \(line 3, column 14\)\.$/, 3, 14],
  ['await null;\nthrow new RangeError("too far")', /^RangeError: too far \(line 2, column 21\)\.$/, 2, 21],
  ['const deep = () => nope;\ndeep()', /'nope' is not defined/, 1, 20],
  ['throw "a word"', /^The mock threw a word\.$/],
  ['throw { code: 7 }', /^The mock threw \{"code":7\}\.$/],
  ['throw null', /^The mock threw null\.$/],
  ['throw new Error("")', /^Error \(line 1, column 16\)\.$/, 1, 16],
  ['return { toJSON() { throw new Error("in toJSON") } }', /^Error: in toJSON/, 1, 36],
  ['throw Object.assign(new Error("x"), { stack: 5, name: {}, message: "own" })', /own/],
  ['throw new Error("m".repeat(1e6))', /^Error: m{900,1000} \(line 1/, 1, 16],
];

test.each(FAILURES.map(([code, message, line, column]) => ({ code, message, place: { line, column } })))(
  'the mock $code fails with $message',
  async ({ code, message, place }) => {
    const end = await endOf(code, { city: 'London' });
    expect(end).toMatchObject({ type: 'failed', message: expect.stringMatching(message) });
    expect(end.type === 'failed' && { line: end.line, column: end.column }).toEqual(place);
  },
);

const EVERLASTING = [
  'for (;;);',
  'for (;;) { try { for (;;); } catch { } finally { continue } }',
  'const again = async () => { for (;;) await 0 }; await again()',
  'return /(a+)+$/.test("a".repeat(40) + "b")',
  'return { toJSON() { for (;;); } }',
  '}); for (;;); (function () {',
];

test.each(EVERLASTING)('the mock %j is ended when its time is up', async (code) => {
  expect((await interpretHere(code, {}, fastClock)).end).toEqual({ type: 'timed-out' });
});

test('a mock cannot hold up the words about its own error', async () => {
  const code = 'throw Object.defineProperty(new Error("x"), "message", { get() { for (;;); } })';
  expect((await interpretHere(code, {}, fastClock)).end).toMatchObject({ type: 'failed' });
});

const GREEDY = [
  'let a; for (;;) a = { a }',
  'const all = []; for (;;) all.push({})',
  'return "x".repeat(2 ** 29)',
  'return new Array(2 ** 28).fill(0)',
  'return new Uint8Array(2 ** 27).length',
  'const chain = () => Promise.resolve().then(chain); await chain()',
];

test.each(GREEDY)('the mock %j gets no more than its memory', async (code) => {
  const message = expect.stringMatching(/^The mock needs more than 64 MiB of memory/);
  expect(await endOf(code)).toMatchObject({ type: 'failed', message });
});

const DEEP = [
  'const again = () => again() + 1; return again()',
  'return JSON.parse("[".repeat(1e5))',
  'return eval("(".repeat(1e5))',
  'let a = {}; for (let i = 0; i < 1e5; i += 1) a = { a }; return a',
  'const p = new Proxy({}, { get: () => p.x }); return p.x',
];

test.each(DEEP)('the mock %j ends at the depth of the stack', async (code) => {
  expect(await endOf(code)).toMatchObject({ type: 'failed', message: expect.stringMatching(/too deeply/) });
});

test.each([
  ['return "x".repeat(LIMIT)', 'answered'],
  ['return "x".repeat(LIMIT + 1)', 'too-large'],
  ['return "\\0".repeat(LIMIT)', 'answered'],
  ['return "\u00e9".repeat(LIMIT / 2)', 'answered'],
  ['return "\u00e9".repeat(LIMIT / 2) + "x"', 'too-large'],
  ['return ["x".repeat(LIMIT - 4)]', 'answered'],
  ['return ["x".repeat(LIMIT - 3)]', 'too-large'],
])('the result of %s is %s', async (code, type) => {
  const end = await endOf(code.replaceAll('LIMIT', String(MOCK_LIMITS.resultBytes)));
  expect(end.type).toBe(type);
});

test('what a mock writes to the console is kept, within bounds', async () => {
  expect((await interpretHere('console.log("a", 1, { b: [2] }); console.error(new Error("c")); return 0')).log).toEqual(
    ['a 1 {"b":[2]}', 'Error: c'],
  );
  const { end, log } = await interpretHere('for (;;) console.log("x".repeat(5000))', {}, fastClock);
  expect(end.type).toBe('timed-out');
  expect(log).toHaveLength(MOCK_LIMITS.logLines);
  expect(log.every((line) => line.length === MOCK_LIMITS.logLineLength)).toBe(true);
});

test('every JSON value goes through a mock unharmed', async () => {
  const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
  await fc.assert(
    fc.asyncProperty(json, async (value) => {
      const end = await endOf('return { args }', value);
      expect(end).toEqual({ type: 'answered', text: JSON.stringify({ args: value }) });
    }),
    { numRuns: 60 },
  );
});

test('no text of a mock breaks the interpreter', async () => {
  const piece = fc.constantFrom(
    ...'(){}[]`"\'/*\\;=>$.,\n'.split(''),
    'return ',
    'args',
    'await ',
    'async ',
    'throw ',
    '\0',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      expect(['answered', 'failed']).toContain((await endOf(pieces.join(''))).type);
    }),
    { numRuns: 150 },
  );
});

import { expect, test } from 'vitest';
import { endOf } from './testing/run-in-node';

const OUTSIDE =
  'fetch XMLHttpRequest WebSocket EventSource document window self navigator location localStorage sessionStorage ' +
  'indexedDB caches crypto setTimeout postMessage importScripts Worker require process module Buffer global std os';

test.each(OUTSIDE.split(' '))('%s does not exist for a mock', async (name) => {
  expect(await endOf(`return typeof ${name}`)).toEqual({ type: 'answered', text: 'undefined' });
  const thrown = await endOf(`return ${name}("x")`);
  expect(thrown).toMatchObject({ type: 'failed', line: 1, column: 8 });
  expect(thrown).toMatchObject({ message: expect.stringContaining(`'${name}' is not defined`) });
});

test.each(['fetch("/api/providers")', 'document.title', 'localStorage.getItem("draft")', 'await import("/x.js")'])(
  '%s is told that a mock runs by itself',
  async (code) => {
    const message = expect.stringMatching(/A mock runs by itself: .*no network, page, storage/);
    expect(await endOf(`return ${code}`)).toMatchObject({ type: 'failed', message });
  },
);

const ATTEMPTS: readonly (readonly [code: string, text: string])[] = [
  ['return globalThis.constructor.constructor("return this")() === globalThis', 'true'],
  ['return (0, eval)("typeof fetch + typeof process")', 'undefinedundefined'],
  ['return new Function("return typeof document")()', 'undefined'],
  ['return (async () => {}).constructor("return typeof self")()', 'undefined'],
  ['return console.log.constructor("return typeof process")()', 'undefined'],
  ['return args.constructor.constructor("return typeof require")()', 'undefined'],
  ['try { null.x } catch (error) { return error.constructor.constructor("return typeof fetch")() }', 'undefined'],
  ['return import("node:fs").then(() => "reached", () => "refused")', 'refused'],
  ['return import("data:text/javascript,export default 1").then(() => "reached", () => "refused")', 'refused'],
];

test.each(ATTEMPTS)('%s reaches nothing', async (code, text) => {
  expect(await endOf(code)).toEqual({ type: 'answered', text });
});

test('names of prototypes in the arguments are plain data', async () => {
  const args = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  const code =
    'return [Object.hasOwn(args, "__proto__"), ({}).polluted === undefined, Object.getPrototypeOf(args) === Object.prototype]';
  expect(await endOf(code, args)).toEqual({ type: 'answered', text: '[true,true,true]' });
  expect(await endOf('return args', args)).toEqual({ type: 'answered', text: JSON.stringify(args) });
});

test('a mock that spoils the language spoils its own answer only', async () => {
  const spoil =
    'args.__proto__.polluted = 1; Array.prototype.push = Object.prototype.toJSON = () => "spoiled"; JSON.stringify = null; ' +
    'Promise.prototype.then = null; String.prototype.slice = null; globalThis.console = null; return {}';
  expect(await endOf(spoil)).toEqual({ type: 'answered', text: '"spoiled"' });
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(await endOf('return [({}).polluted ?? "clean", {}]')).toEqual({ type: 'answered', text: '["clean",{}]' });
});

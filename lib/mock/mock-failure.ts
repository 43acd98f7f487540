import { MOCK_LIMITS } from './limits';

/** An error of the interpreter as the prelude tells it; `name` is empty where something else than an error was thrown. */
export type Thrown = { readonly name: string; readonly message: string; readonly stack: string };

export type MockFailure = { readonly message: string; readonly line?: number; readonly column?: number };

/** For ends of which the interpreter cannot speak itself. */
export const NO_WORDS: Thrown = { name: 'Error', message: 'the mock failed and could not say why', stack: '' };
export const OUT_OF_MEMORY: Thrown = { name: 'InternalError', message: 'out of memory', stack: '' };
export const STACK_OVERFLOW: Thrown = { name: 'InternalError', message: 'stack overflow', stack: '' };

/** The file name of the person's code in the interpreter's stacks. */
export const MOCK_FILE = 'mock.js';
const OPENING = '(async function (args) {\n';
const OPENING_LINES = 1;

/** The body as one expression, an async function. */
export function asFunction(code: string): string {
  return `${OPENING}${code}\n})`;
}

const ALONE = 'A mock runs by itself: it has args and the language, but no network, page, storage, timers or modules.';
const UNCLOSED =
  'The code does not end where it should: look for a bracket, brace, quote or comment that is not closed, or closed twice.';

/** Says what a mock threw and where in the person's own code. */
export function mockFailure(thrown: Thrown, code: string): MockFailure {
  const place = placeIn(thrown.stack);
  if (place && place.line > lineCount(code)) return { message: UNCLOSED, line: lineCount(code) };
  const where = place ? ` (line ${place.line}, column ${place.column})` : '';
  return { message: `${asSentence(`${whatHappened(thrown)}${where}`)}${hintFor(thrown)}`, ...place };
}

function whatHappened({ name, message }: Thrown): string {
  const words = message.slice(0, MOCK_LIMITS.messageLength);
  if (name === '') return `The mock threw ${words}`;
  if (isLike(OUT_OF_MEMORY, name, message)) {
    return `The mock needs more than ${MOCK_LIMITS.memoryBytes / 1_048_576} MiB of memory`;
  }
  if (isLike(STACK_OVERFLOW, name, message)) return 'The mock calls itself, or nests what it makes, too deeply';
  const kind = name.slice(0, MOCK_LIMITS.messageLength);
  return words === '' ? kind : `${kind}: ${words}`;
}

function asSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function isLike(known: Thrown, name: string, message: string): boolean {
  return known.name === name && known.message === message;
}

function hintFor({ name, message }: Thrown): string {
  const missing = name === 'ReferenceError' ? /^'([\w$]+)' is not defined$/.exec(message)?.[1] : undefined;
  const isOutside = missing !== undefined && OUTSIDE.has(missing);
  return isOutside || message.startsWith('could not load module') ? ` ${ALONE}` : '';
}

/** What people try that a page or Node has and an interpreter has not. */
const OUTSIDE: ReadonlySet<string> = new Set(
  (
    'fetch XMLHttpRequest WebSocket EventSource Request Response Headers URL URLSearchParams window document self navigator ' +
    'location localStorage sessionStorage indexedDB caches cookieStore crypto alert setTimeout setInterval queueMicrotask ' +
    'requestAnimationFrame postMessage importScripts Worker BroadcastChannel structuredClone TextEncoder TextDecoder Blob ' +
    'atob btoa require module exports process Buffer performance AbortController Intl WebAssembly'
  ).split(' '),
);

function placeIn(stack: string): { readonly line: number; readonly column: number } | undefined {
  for (const [, line, column] of stack.matchAll(/\bmock\.js:(\d{1,7}):(\d{1,7})/g)) {
    const own = Number(line) - OPENING_LINES;
    if (own > 0) return { line: own, column: Number(column) };
  }
  return undefined;
}

function lineCount(code: string): number {
  return code.split('\n').length;
}

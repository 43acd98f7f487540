import type { QuickJSContext, QuickJSHandle, QuickJSRuntime, QuickJSWASMModule } from 'quickjs-emscripten-core';
import { parseJson } from '../core/json';
import { MOCK_LIMITS } from './limits';
import {
  asFunction,
  MOCK_FILE,
  mockFailure,
  NO_WORDS,
  OUT_OF_MEMORY,
  STACK_OVERFLOW,
  type Thrown,
} from './mock-failure';
import { PRELUDE } from './prelude';
import type { Mock, MockEnd, MockOutcome } from './protocol';

const JOBS_AT_ONCE = 1000;
/** For saying how it ended, when time or memory are used up. */
const LAST_WORDS = { ms: 100, bytes: 4 * 1024 * 1024 } as const;

/**
 * Runs one mock in an engine of its own; `now` in milliseconds. Answers within the limits of time that reach an
 * interrupt, and never throws. The engine cannot be used again: it may be spoiled, and nothing in it is freed.
 */
export function interpret(engine: QuickJSWASMModule, mock: Mock, now: () => number): MockOutcome {
  const clock = startClock(now);
  let log: () => readonly string[] = () => [];
  let end: MockEnd;
  try {
    const runtime = engine.newRuntime({
      memoryLimitBytes: MOCK_LIMITS.memoryBytes,
      maxStackSizeBytes: MOCK_LIMITS.stackBytes,
      interruptHandler: () => clock.isOver(),
    });
    const context = runtime.newContext();
    const prelude = openPrelude(context);
    log = () => logOf(prelude.log());
    end = answer({ engine, context, runtime, prelude, clock }, mock);
  } catch (error) {
    // The browser's own stack ran out inside the engine, or the engine broke.
    end = { type: 'failed', ...mockFailure(error instanceof RangeError ? STACK_OVERFLOW : NO_WORDS, mock.code) };
    log = () => [];
  }
  if (clock.wasOver()) end = { type: 'timed-out' };
  clock.lastWords();
  return { end, log: withoutThrowing(log) };
}

type Clock = ReturnType<typeof startClock>;

function startClock(now: () => number) {
  let until = now() + MOCK_LIMITS.seconds * 1000;
  let over = false;
  let counts = true;
  return {
    isOver: () => {
      const isLate = now() >= until;
      if (counts && isLate) over = true;
      return isLate;
    },
    wasOver: () => over,
    /** What comes now has a short time of its own. */
    lastWords: () => {
      counts = false;
      until = now() + LAST_WORDS.ms;
    },
  };
}

type Prelude = ReturnType<typeof openPrelude>;
type Interpreter = {
  readonly engine: QuickJSWASMModule;
  readonly context: QuickJSContext;
  readonly runtime: QuickJSRuntime;
  readonly prelude: Prelude;
  readonly clock: Clock;
};

/** The helpers inside the interpreter, taken before any code of the person runs. */
function openPrelude(context: QuickJSContext) {
  const opened = context.unwrapResult(context.evalCode(PRELUDE, 'prelude.js', { type: 'global', strict: true }));
  const helper = (name: string) => {
    const held = context.getProp(opened, name);
    return (...args: QuickJSHandle[]) => context.callFunction(held, context.undefined, ...args);
  };
  const told = (name: string) => {
    const call = helper(name);
    return (...args: QuickJSHandle[]): string | undefined => {
      const result = call(...args);
      return result.error ? undefined : context.getString(result.value);
    };
  };
  return { parse: helper('parse'), finish: helper('finish'), explain: told('explain'), log: told('log') };
}

function answer(inside: Interpreter, { code, argsText }: Mock): MockEnd {
  const { context, runtime, prelude } = inside;
  const failed = (error: QuickJSHandle) => failedWith(inside, error, code);
  const compiled = context.evalCode(asFunction(code), MOCK_FILE, { type: 'global' });
  if (compiled.error) return failed(compiled.error);
  const args = prelude.parse(context.newString(argsText));
  if (args.error) return failed(args.error);
  const started = context.callFunction(compiled.value, context.undefined, args.value);
  if (started.error) return failed(started.error);
  settle(runtime, inside.clock);
  const state = context.getPromiseState(started.value);
  if (state.type === 'pending') return { type: 'failed', message: NEVER };
  if (state.type === 'rejected') return failed(state.error);
  const finished = prelude.finish(state.value);
  return finished.error ? failed(finished.error) : endOf(context.getString(finished.value));
}

const NEVER = 'The mock waits for a promise that nothing settles: there are no timers and no network in a mock.';

function settle(runtime: QuickJSRuntime, clock: Clock): void {
  while (runtime.hasPendingJob() && !clock.isOver()) runtime.executePendingJobs(JOBS_AT_ONCE);
}

function failedWith(inside: Interpreter, error: QuickJSHandle, code: string): MockEnd {
  const { runtime, prelude, clock } = inside;
  clock.lastWords();
  runtime.setMemoryLimit(MOCK_LIMITS.memoryBytes + LAST_WORDS.bytes);
  const thrown = ranEmpty(inside, error) ? OUT_OF_MEMORY : thrownFrom(prelude.explain(error));
  return { type: 'failed', ...mockFailure(thrown, code) };
}

/** With no memory left for an error the interpreter throws null. */
function ranEmpty({ context, engine }: Interpreter, error: QuickJSHandle): boolean {
  return context.sameValue(error, context.null) && engine.getWasmMemory().buffer.byteLength > MOCK_LIMITS.memoryBytes;
}

function thrownFrom(told: string | undefined): Thrown {
  const parts = listFrom(told);
  const [name, message, stack] = parts.map(String);
  return parts.length === 3 ? { name: name ?? '', message: message ?? '', stack: stack ?? '' } : NO_WORDS;
}

/** The prelude's answer as it is on the way out; a mock that replaced the language's functions may have spoiled it. */
function endOf(told: string): MockEnd {
  const [kind, text = ''] = listFrom(told).map(String);
  switch (kind) {
    case 'text':
      return new TextEncoder().encode(text).length > MOCK_LIMITS.resultBytes
        ? { type: 'too-large' }
        : { type: 'answered', text };
    case 'large':
      return { type: 'too-large' };
    case 'nothing':
      return { type: 'failed', message: 'The mock returned nothing: add return and the result.' };
    case 'unfit':
      return { type: 'failed', message: `The result ${text}, which JSON cannot hold: return text or plain data.` };
    default:
      return { type: 'failed', message: 'The mock gave no readable result.' };
  }
}

function logOf(told: string | undefined): readonly string[] {
  return listFrom(told).map(String).slice(0, MOCK_LIMITS.logLines);
}

function listFrom(told: string | undefined): readonly unknown[] {
  const parsed = told === undefined ? undefined : parseJson(told);
  return parsed?.ok && Array.isArray(parsed.value) ? parsed.value : [];
}

function withoutThrowing(log: () => readonly string[]): readonly string[] {
  try {
    return log();
  } catch {
    return [];
  }
}

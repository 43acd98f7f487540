import type { Failure } from '../core/failure';
import type { JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { MOCK_LIMITS } from './limits';
import type { Mock } from './protocol';
import { type MockAnswer, NOT_LOADED, type OpenMockWorker, runMock, STOPPED, unanswered } from './run-mock';
import { createSlots } from './slots';

export type MockPorts = {
  readonly openWorker: OpenMockWorker;
  /** The bytes of the interpreter's WASM file. */
  readonly loadEngine: () => Promise<Result<ArrayBuffer>>;
};

export type MockRunner = (code: string, args: JsonValue, signal?: AbortSignal) => Promise<MockAnswer>;

/** Answers mocks, each in a worker of its own and a few at once. Never rejects. */
export function createMockRunner({ openWorker, loadEngine }: MockPorts): MockRunner {
  const slots = createSlots(MOCK_LIMITS.workers);
  let engine: Promise<Result<ArrayBuffer>> | undefined;

  async function loaded(): Promise<Result<ArrayBuffer>> {
    engine ??= loadEngine();
    const result = await engine;
    if (!result.ok) engine = undefined;
    return result;
  }

  return async (code, args, signal) => {
    const mock = mockFrom(code, args);
    if (!mock.ok) return unanswered(mock.failure);
    const free = await slots.take(signal);
    if (free === undefined) return unanswered(STOPPED);
    try {
      const bytes = await loaded();
      if (!bytes.ok) return unanswered(bytes.failure);
      return await runMock(openWorker, bytes.value, mock.value, signal);
    } catch {
      return unanswered(NOT_LOADED);
    } finally {
      free();
    }
  };
}

function mockFrom(code: string, args: JsonValue): Result<Mock> {
  if (size(code) > MOCK_LIMITS.codeBytes) {
    return fail(tooLarge('The code of the mock is larger than 256 KiB.', MOCK_LIMITS.codeBytes));
  }
  try {
    const argsText = JSON.stringify(args);
    if (size(argsText) <= MOCK_LIMITS.argumentsBytes) return ok({ code, argsText });
    return fail(tooLarge('The arguments are larger than 4 MiB: too large for a mock.', MOCK_LIMITS.argumentsBytes));
  } catch {
    return fail({ kind: 'mock-failed', message: 'The arguments are nested too deeply for a mock.' });
  }
}

function size(text: string): number {
  return new TextEncoder().encode(text).length;
}

function tooLarge(message: string, limitBytes: number): Failure {
  return { kind: 'too-large', limitBytes, message };
}

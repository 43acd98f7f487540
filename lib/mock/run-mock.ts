import type { Failure } from '../core/failure';
import { fail, ok, type Result } from '../core/result';
import { MOCK_LIMITS } from './limits';
import type { Mock, MockEnd, MockReply, MockRequest } from './protocol';

/** A worker as answering needs it: what it says goes to `heard`, that it cannot work to `broken`. */
export type OpenMockWorker = (heard: (reply: MockReply) => void, broken: () => void) => MockWorker;
export type MockWorker = { readonly send: (request: MockRequest) => void; readonly terminate: () => void };

/** The result text, and what the mock wrote to `console` until its end. */
export type MockAnswer = { readonly result: Result<string>; readonly log: readonly string[] };

/**
 * Answers one mock in a worker of its own, which is ended in any case: by its answer, by the signal, or when its two
 * seconds are up. Never rejects.
 */
export function runMock(
  open: OpenMockWorker,
  engine: ArrayBuffer,
  mock: Mock,
  signal: AbortSignal | undefined,
): Promise<MockAnswer> {
  if (signal?.aborted) return Promise.resolve(unanswered(STOPPED));
  return new Promise((resolve) => {
    const end = (answer: MockAnswer) => {
      worker.terminate();
      clearTimeout(clock);
      signal?.removeEventListener('abort', stop);
      resolve(answer);
    };
    const stop = () => end(unanswered(STOPPED));
    const heard = (reply: MockReply) => {
      if (reply.type === 'not-loaded') return end(unanswered(NOT_LOADED));
      if (reply.type === 'done') return end({ result: resultOf(reply.outcome.end), log: reply.outcome.log });
      clearTimeout(clock);
      // From outside as well: not every loop of the interpreter asks whether it may go on.
      clock = setTimeout(() => end(unanswered(TIMED_OUT)), MOCK_LIMITS.seconds * 1000 + MOCK_LIMITS.graceMs);
      worker.send({ type: 'run', mock });
    };
    const worker = open(heard, () => end(unanswered(NOT_LOADED)));
    let clock = setTimeout(() => end(unanswered(NOT_LOADED)), MOCK_LIMITS.loadingSeconds * 1000);
    signal?.addEventListener('abort', stop);
    worker.send({ type: 'load', engine });
  });
}

/** Where the caller's signal came first. */
export const STOPPED: Failure = { kind: 'aborted', message: 'The mock was stopped before it answered.' };
const TIMED_OUT: Failure = {
  kind: 'mock-failed',
  message: `The mock was ended after ${MOCK_LIMITS.seconds} seconds: it did not finish. Look for a loop without end.`,
};
const TOO_LARGE: Failure = {
  kind: 'too-large',
  limitBytes: MOCK_LIMITS.resultBytes,
  message: 'The result of the mock is larger than 1 MiB.',
};

/** Where the interpreter could not be brought up. */
export const NOT_LOADED: Failure = {
  kind: 'unavailable',
  message: 'The part of the page that runs mocks could not be loaded.',
};

/** Where no mock ran, or none that could still speak. */
export function unanswered(failure: Failure): MockAnswer {
  return { result: fail(failure), log: [] };
}

function resultOf(end: MockEnd): Result<string> {
  return end.type === 'answered' ? ok(end.text) : fail(failureOf(end));
}

function failureOf(end: Exclude<MockEnd, { type: 'answered' }>): Failure {
  switch (end.type) {
    case 'timed-out':
      return TIMED_OUT;
    case 'too-large':
      return TOO_LARGE;
    case 'failed':
      return {
        kind: 'mock-failed',
        message: end.message,
        ...(end.line === undefined ? {} : { line: end.line }),
        ...(end.column === undefined ? {} : { column: end.column }),
      };
  }
}

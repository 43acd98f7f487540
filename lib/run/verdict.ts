import type { Failure } from '../core/failure';
import type { AnswerBook } from './answer-book';
import { RUN_LIMITS } from './limits';
import type { DueClock } from './run-clocks';

export type Verdict = { readonly state: 'complete' | 'truncated' } | { readonly failure: Failure };

/** Everything the ending is judged by. */
export type Proof = {
  readonly answer: AnswerBook;
  /** A sentinel came, and no unfinished choice went on after it. */
  readonly sentinel: boolean;
  readonly received: number;
  /** Payloads that were not understood. */
  readonly skipped: number;
  /** What the body is instead of an answer, in a sentence. */
  readonly instead: string;
  readonly contentType: string | undefined;
};

/** How a run ended when its bytes did: complete by the provider's own words, else truncated, else failed. */
export function verdictOf(proof: Proof, how: 'closed' | 'broken'): Verdict {
  if (isComplete(proof)) return { state: 'complete' };
  if (proof.answer.chunks > 0) return { state: 'truncated' };
  if (how === 'broken' && proof.instead === '') {
    return { failure: { kind: 'network', reason: 'reset', message: 'The connection broke before the first chunk.' } };
  }
  return { failure: notUnderstood(proof) };
}

/** The ending when a clock fired. */
export function verdictOfClock(proof: Proof, clock: DueClock): Verdict {
  if (clock === 'finish' || clock === 'sentinel' || isComplete(proof)) return verdictOf(proof, 'closed');
  const seconds = (clock === 'bytes' ? RUN_LIMITS.bytesClock : RUN_LIMITS.payloadClock) / 1_000;
  const message =
    clock === 'bytes'
      ? `No byte came for ${seconds} s (byte clock): the line is dead.`
      : `No chunk came for ${seconds} s (payload clock): the provider is alive, and idle.`;
  return { failure: { kind: 'timeout', clock, seconds, message } };
}

export function tooLarge(limitBytes: number, what: string): Failure {
  return { kind: 'too-large', limitBytes, message: `${what} is over the limit of ${limitBytes / 1_048_576} MiB.` };
}

function isComplete({ answer, sentinel }: Proof): boolean {
  return sentinel || answer.finished() || answer.isWhole();
}

function notUnderstood({ received, skipped, instead, contentType }: Proof): Failure {
  return {
    kind: 'malformed-stream',
    message: notUnderstoodText(received, skipped, instead),
    ...(contentType === undefined ? {} : { contentType }),
  };
}

function notUnderstoodText(received: number, skipped: number, instead: string): string {
  if (instead !== '') return instead;
  if (received === 0) return 'The provider answered with an empty body.';
  return skipped === 0
    ? 'The answer ended without a single chunk.'
    : 'Nothing in the answer could be understood as a chat completion.';
}

import 'server-only';
import type { Failure } from '../core/failure';
import { LIMITS } from './limits';
import { clockFailure, networkFailure, StoppedBy } from './network-failure';

export type RelayEnd = { readonly bytes: number; readonly end: 'done' | 'stopped' | Failure };

export type RelayOptions = {
  /** Named in failures. */
  readonly host: string;
  /** The signal of the upstream request: tells why it was aborted. */
  readonly signal: AbortSignal;
  readonly limitBytes: number;
  readonly drainMs?: number;
  /** Called exactly once, after done, error, abort and cancel alike. */
  readonly onEnd: (end: RelayEnd) => void;
};

/**
 * The bytes of `source`, unchanged: one read of it for each read of ours, `cancel` forwarded. A failure breaks the stream
 * and never ends it cleanly. Nothing waits here, because a break drops what waits. A reader that takes nothing for
 * `drainMs` is cut off.
 */
export function relay(source: ReadableStream<Uint8Array>, options: RelayOptions): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let bytes = 0;
  let drain: NodeJS.Timeout | undefined;
  let isOver = false;

  const finish = (end: RelayEnd['end']) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(drain);
    options.onEnd({ bytes, end });
  };
  const breakOff = (controller: ReadableStreamDefaultController<Uint8Array>, failure: Failure) => {
    if (isOver) return;
    finish(failure.kind === 'aborted' ? 'stopped' : failure);
    controller.error(new StoppedBy(failure));
    reader.cancel().catch(() => undefined);
  };
  const awaitReader = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { drainMs = LIMITS.drainMs } = options;
    drain = setTimeout(() => breakOff(controller, clockFailure('drain', drainMs)), drainMs);
  };
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    clearTimeout(drain);
    const read = await reader.read().catch((error: unknown) => networkFailure(error, options.host, options.signal));
    if (isOver) return;
    if ('kind' in read) return breakOff(controller, read);
    if (read.done) {
      finish('done');
      return controller.close();
    }
    bytes += read.value.byteLength;
    if (bytes > options.limitBytes) return breakOff(controller, tooLarge(options.limitBytes));
    controller.enqueue(read.value);
    awaitReader(controller);
  };
  return new ReadableStream<Uint8Array>(
    {
      // An empty first piece sends the head of the answer on at once, before the first byte of its body.
      start(controller) {
        controller.enqueue(new Uint8Array());
        awaitReader(controller);
      },
      pull,
      cancel: (reason) => {
        finish('stopped');
        reader.cancel(reason).catch(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

function tooLarge(limitBytes: number): Failure {
  return { kind: 'too-large', message: 'The answer is too large.', limitBytes };
}

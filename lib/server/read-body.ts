import 'server-only';
import type { Failure } from '../core/failure';
import { fail, ok, type Result } from '../core/result';

/**
 * The whole body of a request in at most `limitBytes`, counted while it is read. The length header is believed only
 * where it is too large already. Failures: `too-large`, or `aborted` when the sender leaves.
 */
export async function readBody(request: Request, limitBytes: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const tooLarge: Failure = { kind: 'too-large', message: 'The body of the request is too large.', limitBytes };
  if (Number(request.headers.get('content-length')) > limitBytes) return fail(tooLarge);
  if (request.body === null) return ok(new Uint8Array());
  const reader = request.body.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size > limitBytes) {
        reader.cancel().catch(() => undefined);
        return fail(tooLarge);
      }
      pieces.push(read.value);
    }
  } catch {
    return fail({ kind: 'aborted', message: 'The request ended before its body was whole.' });
  }
  return ok(joined(pieces, size));
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

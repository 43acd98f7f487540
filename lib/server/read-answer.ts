import 'server-only';
import { fail, ok, type Result } from '../core/result';

export type ReadAnswer = { readonly bytes: Uint8Array; readonly isWhole: boolean };

/** The first `limitBytes` of an answer; the rest is cancelled. What had come stays when the line breaks. */
export async function readAnswer(body: ReadableStream<Uint8Array> | null, limitBytes: number): Promise<ReadAnswer> {
  if (body === null) return { bytes: new Uint8Array(), isWhole: true };
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  try {
    while (size <= limitBytes && !isWhole) {
      const read = await reader.read();
      if (read.done) isWhole = true;
      else pieces.push(read.value);
      size += read.value?.byteLength ?? 0;
    }
  } catch {
    isWhole = false;
  }
  if (!isWhole) reader.cancel().catch(() => undefined);
  return { bytes: Buffer.concat(pieces).subarray(0, limitBytes), isWhole };
}

/** The whole answer as text; `too-large` over the limit, or a broken line as `network`. */
export async function readAnswerText(
  body: ReadableStream<Uint8Array> | null,
  limitBytes: number,
): Promise<Result<string>> {
  const { bytes, isWhole } = await readAnswer(body, limitBytes);
  if (isWhole) return ok(new TextDecoder().decode(bytes));
  if (bytes.byteLength >= limitBytes)
    return fail({ kind: 'too-large', message: 'The answer is too large.', limitBytes });
  return fail({ kind: 'network', message: 'The answer broke off.', reason: 'reset' });
}

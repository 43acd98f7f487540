const PIECE_BYTES = 512;

export type Inflated =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-large' };

/** Raw DEFLATE (RFC 1951). */
export async function deflateRaw(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** The inflated bytes. Feeds small pieces and counts what comes out, so that it never holds much more than the limit. */
export async function inflateRaw(packed: Uint8Array<ArrayBuffer>, limitBytes: number): Promise<Inflated> {
  const stream = new DecompressionStream('deflate-raw');
  const reader = stream.readable.getReader();
  const writer = stream.writable.getWriter();
  const fed = feed(writer, packed).catch(() => false);
  const read = await drain(reader, limitBytes).catch((): Inflated => ({ kind: 'broken' }));
  if (read.kind !== 'bytes') {
    await Promise.allSettled([reader.cancel(), writer.abort()]);
    return read;
  }
  return (await fed) ? read : { kind: 'broken' };
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, packed: Uint8Array<ArrayBuffer>) {
  writer.closed.catch(() => undefined); // the same error reaches the reader
  for (let at = 0; at < packed.length; at += PIECE_BYTES) {
    await writer.ready;
    await writer.write(packed.subarray(at, at + PIECE_BYTES));
  }
  await writer.close();
  return true;
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>, limitBytes: number): Promise<Inflated> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limitBytes) return { kind: 'too-large' };
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { kind: 'bytes', bytes };
}

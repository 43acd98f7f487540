/** The lines of a stream of bytes, one at a time; undefined for one that is longer than that, which is left out. */
export async function* archiveLines(
  stream: ReadableStream<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<string | undefined, void> {
  const reader = stream.getReader();
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const take = (): string | undefined => {
    const line = bytes > mostBytes ? undefined : joined(parts, bytes);
    parts = [];
    bytes = 0;
    return line;
  };
  const add = (part: Uint8Array): void => {
    bytes += part.length;
    if (bytes > mostBytes) parts = [];
    else parts.push(part);
  };
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      let from = 0;
      for (let end = read.value.indexOf(10); end >= 0; end = read.value.indexOf(10, from)) {
        add(read.value.subarray(from, end));
        from = end + 1;
        yield take();
      }
      add(read.value.slice(from));
    }
    if (bytes > 0) yield take();
  } finally {
    reader.releaseLock();
  }
}

function joined(parts: readonly Uint8Array[], bytes: number): string {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new TextDecoder().decode(whole);
}

export type RequestHead = {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
};

export type WholeRequest = RequestHead & { readonly body: Buffer };

/** Takes the bytes of one connection and answers each request that is whole (HTTP/1.1, length or chunked). */
export function createRequestReader(): (piece: Buffer) => readonly WholeRequest[] {
  let rest = Buffer.alloc(0);
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    const requests: WholeRequest[] = [];
    for (let found = takeRequest(rest); found; found = takeRequest(rest)) {
      requests.push(found.request);
      rest = Buffer.from(rest.subarray(found.length));
    }
    return requests;
  };
}

function takeRequest(bytes: Buffer): { readonly request: WholeRequest; readonly length: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const head = parseHead(bytes.subarray(0, end).toString('latin1'));
  const value = (name: string) => head.headers.find(([key]) => key.toLowerCase() === name)?.[1];
  const start = end + 4;
  if (value('transfer-encoding')?.includes('chunked')) {
    const body = takeChunks(bytes, start);
    return body && { request: { ...head, body: body.bytes }, length: body.end };
  }
  const length = start + Number(value('content-length') ?? 0);
  return bytes.length < length ? undefined : { request: { ...head, body: bytes.subarray(start, length) }, length };
}

function parseHead(text: string): RequestHead {
  const [first = '', ...lines] = text.split('\r\n');
  const [method = '', target = ''] = first.split(' ');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  return { method, target, headers };
}

function takeChunks(bytes: Buffer, start: number): { readonly bytes: Buffer; readonly end: number } | undefined {
  const chunks: Buffer[] = [];
  let at = start;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd === -1) return undefined;
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString('latin1'), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return { bytes: Buffer.concat(chunks), end: next };
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = next;
  }
}

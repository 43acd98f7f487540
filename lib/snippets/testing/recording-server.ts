import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type RecordedRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
};

export type RecordingServer = {
  /** `http://127.0.0.1:{port}`. */
  readonly origin: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
};

/** The text of the stream that every request with `"stream":true` gets. */
export const STREAMED_TEXT = 'Hello wörld 😀, "quoted"\nline\u2028end';
/** The tool call in the same stream, as name and arguments. */
export const STREAMED_CALL = 'get_weather{"city":"London"}';

/**
 * A chat-completions server on loopback that writes down what arrives. By path: `/refuse/…` answers 429,
 * `/stream-error/…` an error inside the stream, `/hold/…` keeps the line open after `[DONE]`.
 */
export async function startRecordingServer(): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    readText(request).then(
      (body) => {
        const { method = '', url = '', headers } = request;
        const flat = Object.entries(headers).map(([name, value]) => [name, value?.toString()] as const);
        requests.push({ method, path: url, headers: Object.fromEntries(flat), body });
        answer(url, body, response);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer); // no encoding is set, so pieces are buffers
  return Buffer.concat(pieces).toString('utf8');
}

function answer(path: string, body: string, response: ServerResponse): void {
  if (path.startsWith('/refuse/')) {
    response.writeHead(429, { 'content-type': 'application/json' });
    response.end('{"error":{"message":"slow down"}}');
  } else if (/"stream"\s*:\s*true/.test(body)) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    sendStream(path, response);
  } else {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(COMPLETION));
  }
}

const COMPLETION = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'recorded',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Recorded.' }, finish_reason: 'stop' }],
};

function sendStream(path: string, response: ServerResponse): void {
  if (path.startsWith('/stream-error/')) {
    response.end('data: {"error":{"message":"overloaded in the stream","code":503}}\n\n');
    return;
  }
  const deltas = [
    { role: 'assistant', content: null },
    ...(STREAMED_TEXT.match(/.{1,5}/gsu)?.map((content) => ({ content })) ?? []),
    { tool_calls: [{ index: 0, id: 'a', type: 'function', function: { name: 'get_weather', arguments: '' } }] },
    { tool_calls: [{ index: 0, function: { arguments: '{"city":' } }] },
    { tool_calls: [{ index: 0, function: { arguments: '"London"}' } }] },
    {},
  ];
  const chunks = [...deltas.map((delta) => [{ index: 0, delta, finish_reason: null }]), []];
  const lines = chunks.map((choices) => `data: ${JSON.stringify({ id: 'c', choices })}`);
  const bytes = Buffer.from(`: keep-alive\n\n${lines.join('\r\n\r\n')}\n\ndata:[DONE]\n\n`);
  writeSlowly(bytes, response, path.startsWith('/hold/'));
}

/** Several writes of 37 bytes, so that characters and lines are cut across chunks. */
function writeSlowly(bytes: Buffer, response: ServerResponse, hold: boolean): void {
  for (let start = 0; start < bytes.length; start += 37) response.write(bytes.subarray(start, start + 37));
  if (!hold) response.end();
}

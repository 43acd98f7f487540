import { EventEmitter } from 'node:events';
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
  /** Lets the streams under `/gate/…`, which wait after their first token, go on. */
  open(): void;
  close(): Promise<void>;
};

/** The text of the stream that every request with `"stream":true` gets. */
export const STREAMED_TEXT = 'Hello wörld 😀, "quoted"\nline\u2028end';
/** The tool call in the same stream, as name and arguments. */
export const STREAMED_CALL = 'get_weather{"city":"London"}';

/**
 * A chat-completions server on loopback that writes down what arrives. By path: `/refuse/…` answers 429,
 * `/stream-error/…` an error inside the stream, `/hold/…` keeps the line open after `[DONE]`, `/gate/…` waits after the
 * first token, `/text/…` has no tool call, `/loop/…` calls two tools at once until their results come.
 */
export async function startRecordingServer(): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const gate = new EventEmitter();
  const server = createServer((request, response) => {
    readText(request).then(
      (body) => {
        const { method = '', url = '', headers } = request;
        const flat = Object.entries(headers).map(([name, value]) => [name, value?.toString()] as const);
        requests.push({ method, path: url, headers: Object.fromEntries(flat), body });
        answer({ path: url, body, response, gate });
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
    open: () => gate.emit('open'),
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

type Exchange = {
  readonly path: string;
  readonly body: string;
  readonly response: ServerResponse;
  readonly gate: EventEmitter;
};

function answer(exchange: Exchange): void {
  const { path, body, response } = exchange;
  if (path.startsWith('/refuse/')) {
    response.writeHead(429, { 'content-type': 'application/json' });
    response.end('{"error":{"message":"slow down"}}');
  } else if (/"stream"\s*:\s*true/.test(body)) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    sendStream(exchange);
  } else {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(completion(callsTools(path, body) ? CALLING : RECORDED)));
  }
}

/** What the two tools of `/loop/…` are called with, as one message has it. */
export const LOOP_CALLS = [
  { id: 'call00001', type: 'function', function: { name: 'get_weather', arguments: '{"city":"Zürich","days":2}' } },
  { id: 'call00002', type: 'function', function: { name: 'look-up', arguments: '{"a b":"\u2028"}' } },
] as const;

const RECORDED = { role: 'assistant', content: 'Recorded.' };
const CALLING = { role: 'assistant', content: null, tool_calls: LOOP_CALLS };

function completion(message: typeof RECORDED | typeof CALLING): object {
  const choices = [{ index: 0, message, finish_reason: 'stop' }];
  return { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'recorded', choices };
}

function callsTools(path: string, body: string): boolean {
  return path.startsWith('/loop/') && !/"role"\s*:\s*"tool"/.test(body);
}

function sendStream({ path, body, response, gate }: Exchange): void {
  if (path.startsWith('/stream-error/')) {
    response.end('data: {"error":{"message":"overloaded in the stream","code":503}}\n\n');
    return;
  }
  const deltas = callsTools(path, body) ? loopDeltas() : textDeltas(!/^\/(text|loop)\//.test(path));
  const chunks = [...deltas.map((delta) => [{ index: 0, delta, finish_reason: null }]), []];
  const lines = chunks.map((choices) => `data: ${JSON.stringify({ id: 'c', choices })}`);
  const events = lines.map((line) => `${line}\r\n\r\n`);
  const rest = Buffer.from(`${events.slice(2).join('')}data:[DONE]\n\n`);
  writeSlowly(Buffer.from(`: keep-alive\n\n${events.slice(0, 2).join('')}`), response);
  const goOn = () => {
    writeSlowly(rest, response);
    if (!path.startsWith('/hold/')) response.end();
  };
  if (path.startsWith('/gate/')) gate.once('open', goOn);
  else goOn();
}

function textDeltas(call: boolean): readonly object[] {
  return [
    { role: 'assistant', content: null },
    ...(STREAMED_TEXT.match(/.{1,5}/gsu)?.map((content) => ({ content })) ?? []),
    ...(call
      ? [
          { tool_calls: [{ index: 0, id: 'a', type: 'function', function: { name: 'get_weather', arguments: '' } }] },
          { tool_calls: [{ index: 0, function: { arguments: '{"city":' } }] },
          { tool_calls: [{ index: 0, function: { arguments: '"London"}' } }] },
        ]
      : []),
    {},
  ];
}

/** The first call in pieces that have no id; the second one at the same index, as some servers send it. */
function loopDeltas(): readonly object[] {
  const [first, second] = LOOP_CALLS;
  const pieces = first.function.arguments.match(/.{1,4}/gsu) ?? [];
  const part = (call: object) => ({ tool_calls: [{ index: 0, ...call }] });
  return [
    part({ ...first, function: { ...first.function, arguments: '' } }),
    ...pieces.map((text) => part({ function: { arguments: text } })),
    part(second),
    {},
  ];
}

/** Several writes of 37 bytes, so that characters and lines are cut across chunks. */
function writeSlowly(bytes: Buffer, response: ServerResponse): void {
  for (let start = 0; start < bytes.length; start += 37) response.write(bytes.subarray(start, start + 37));
}

import 'server-only';
import { createServer, type Server, type Socket } from 'node:net';

/** One request as it arrived, byte for byte. */
type SeenRequest = {
  readonly head: string;
  readonly body: Buffer;
  header(name: string): string | undefined;
};

export type Script = (socket: Socket, request: SeenRequest) => void;

/** A provider on raw sockets, for tests: it counts connections and answers whatever its script writes. */
export type ScriptedUpstream = {
  readonly port: number;
  readonly baseUrl: string;
  readonly seen: readonly SeenRequest[];
  /** Sockets opened so far. */
  connections(): number;
  /** Resolves when no socket is open any more. */
  allClosed(): Promise<void>;
  close(): Promise<void>;
};

/** Starts the provider, usually on a free port of 127.0.0.1. */
export async function scriptedUpstream(script: Script, host = '127.0.0.1', freePort = 0): Promise<ScriptedUpstream> {
  const open = new Set<Socket>();
  const seen: SeenRequest[] = [];
  const waiting: (() => void)[] = [];
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open.delete(socket);
      if (open.size === 0) for (const resolve of waiting.splice(0)) resolve();
    });
    readRequests(socket, (request) => {
      seen.push(request);
      script(socket, request);
    });
  });
  const port = await listen(server, host, freePort);
  return {
    port,
    baseUrl: `http://${host}:${port}/v1`,
    seen,
    connections: () => connections,
    allClosed: () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A whole HTTP/1.1 answer with a length. */
export function answerText(status: string, headers: readonly string[], body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  const head = [`HTTP/1.1 ${status}`, ...headers, `content-length: ${bytes.byteLength}`, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** The head of a chunked stream of events. */
export const STREAM_HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n';

/** One chunk of a chunked body. */
export function chunkOf(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`${bytes.byteLength.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}

export const LAST_CHUNK = '0\r\n\r\n';

function listen(server: Server, host: string, freePort: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(freePort, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function readRequests(socket: Socket, onRequest: (request: SeenRequest) => void): void {
  let pieces: Buffer[] = [];
  let size = 0;
  let needed = 0;
  socket.on('data', (piece: Buffer) => {
    pieces.push(piece);
    size += piece.byteLength;
    if (size < needed) return;
    const bytes = Buffer.concat(pieces);
    pieces = [bytes];
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = bytes.subarray(0, end).toString('latin1');
    needed = end + 4 + Number(headerOf(head, 'content-length') ?? 0);
    if (size < needed) return;
    const body = bytes.subarray(end + 4, needed);
    pieces = [bytes.subarray(needed)];
    size -= needed;
    needed = 0;
    onRequest({ head, body, header: (name) => headerOf(head, name) });
  });
}

function headerOf(head: string, name: string): string | undefined {
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

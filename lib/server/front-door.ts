import 'server-only';
import { IncomingMessage, Server, ServerResponse, STATUS_CODES } from 'node:http';
import { SOCKET_ADDRESS } from './caller-address';
import { LIMITS } from './limits';
import { processState } from './process-state';
import { STANDING_HEADERS } from './standing-headers';

export type FrontDoorClocks = { readonly headMs: number; readonly quietSenderMs: number; readonly drainMs: number };

type RequestHead = Pick<IncomingMessage, 'url' | 'method' | 'rawHeaders'>;

const READING = new Set(['GET', 'HEAD']);
const METHODS = new Set([...READING, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Of the router of pages: with them Next would answer a call of the API with a redirect, before its guard. */
const ROUTER_HEADERS = ['rsc', 'next-action', 'next-url', 'next-router-state-tree', 'next-router-prefetch'];

type Emit = (this: Server, event: string | symbol, ...values: unknown[]) => boolean;

/**
 * Stands before the router of Next, for what a handler can no longer see: heads with two hosts or an absolute target,
 * upgrades, the address of the socket, senders that fall silent, and readers that take nothing. Every http server of this
 * process gets it, once.
 */
export function installFrontDoor(isDev: boolean, clocks: FrontDoorClocks = LIMITS): void {
  processState('front-door', () => {
    Server.prototype.emit = withFrontDoor(Server.prototype.emit as Emit, isDev, clocks); // its overloads name each event
    return true;
  });
}

/** The `emit` of a server with the front door before it; `isDev` lets the upgrades of `next dev` pass. */
export function withFrontDoor(emit: Emit, isDev: boolean, clocks: FrontDoorClocks): Emit {
  const { headMs, quietSenderMs, drainMs } = clocks;
  return function emitBehindDoor(event, ...values) {
    const [request, response] = values;
    if (event === 'connection') this.headersTimeout = headMs;
    if ((event !== 'request' && event !== 'upgrade') || !(request instanceof IncomingMessage)) {
      return emit.call(this, event, ...values);
    }
    const status = event === 'upgrade' && !isDev ? 400 : refusedStatus(request, isDev);
    if (status !== undefined) return refuse(request, response, status);
    if (isApi(request.url ?? '')) for (const name of ROUTER_HEADERS) delete request.headers[name];
    request.headers[SOCKET_ADDRESS] = request.socket.remoteAddress ?? '';
    if (event === 'request') watchSender(request, quietSenderMs);
    if (response instanceof ServerResponse) watchReader(response, drainMs);
    return emit.call(this, event, ...values);
  };
}

/**
 * Why a request head goes no further: 400 for two hosts, an absolute target or broken percent-encoding, 405 for a method that no route offers,
 * 404 for an address that Next would answer with a redirect to another spelling of it.
 */
export function refusedStatus(head: RequestHead, isDev = false): 400 | 404 | 405 | undefined {
  const { url = '', method = '', rawHeaders } = head;
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length > 1 || !url.startsWith('/')) return 400;
  // Pages are only read; what else is sent to one would be taken for a Server Action, of which there are none.
  const methods = isApi(url) || isDev ? METHODS : READING;
  if (!methods.has(method)) return 405;
  const path = url.split('?', 1).join();
  if (!isDecodable(path)) return 400;
  return /\/\/|\\/.test(path) ? 404 : undefined;
}

/** Next answers a path that decodes to nothing with a plain 500. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function isApi(url: string): boolean {
  return url.startsWith('/api/');
}

function refuse({ socket }: IncomingMessage, response: unknown, status: 400 | 404 | 405): boolean {
  if (response instanceof ServerResponse) {
    response.writeHead(status, { ...STANDING_HEADERS, connection: 'close', 'content-length': 0 }).end();
  } else {
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    socket.destroySoon();
  }
  return true;
}

/** Cuts off a sender that owes a body and sends no byte of it from one look to the next. */
function watchSender(request: IncomingMessage, quietSenderMs: number): void {
  const { socket, headers } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
  let seen = socket.bytesRead;
  const clock = setInterval(() => {
    if (request.complete) return clearInterval(clock);
    if (socket.bytesRead === seen) socket.destroy();
    seen = socket.bytesRead;
  }, quietSenderMs);
  clock.unref();
  request.once('close', () => clearInterval(clock));
}

/**
 * Cuts off a reader that is owed bytes and takes none from one look to the next. Next waits for such a reader without end,
 * even when the stream behind the answer has broken.
 */
function watchReader(response: ServerResponse, drainMs: number): void {
  let seen = -1;
  const clock = setInterval(() => {
    const { socket } = response;
    if (!socket) return;
    const taken = socket.bytesWritten - socket.writableLength;
    if (socket.writableLength > 0 && taken === seen) socket.destroy();
    seen = socket.writableLength > 0 ? taken : -1;
  }, drainMs);
  clock.unref();
  response.once('close', () => clearInterval(clock));
}

import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { searchUpstream } from '../canary/watched-server';
import type { Answer, Step } from './answer';
import { defaultAnswer } from './default-answer';
import type { RecordedRequest } from './recorded-request';
import { createRequestReader, type WholeRequest } from './request-reader';

type Script = (request: RecordedRequest) => Answer | undefined;

/** A provider on a raw socket: records what it receives and answers by script. */
export type ScriptedProvider = {
  readonly origin: string;
  /** Since the last reset, in order of arrival. */
  readonly requests: readonly RecordedRequest[];
  /** The last script that answers a request wins; what none answers gets the documented default. */
  script(script: Script): void;
  reset(): void;
  close(): Promise<void>;
};

export async function startScriptedProvider(): Promise<ScriptedProvider> {
  const requests: RecordedRequest[] = [];
  const scripts: Script[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, (request) => {
      requests.push(request);
      searchUpstream(request);
      return scripts.map((script) => script(request)).find(Boolean) ?? defaultAnswer(request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    script: (script) => scripts.unshift(script),
    reset: () => {
      requests.length = 0;
      scripts.length = 0;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function serve(socket: Socket, answerTo: (request: RecordedRequest) => Answer): void {
  const read = createRequestReader();
  const closed = new Promise<number>((resolve) => socket.on('close', () => resolve(performance.now())));
  let turn = Promise.resolve();
  socket.on('error', () => socket.destroy());
  socket.on('data', (piece: Buffer) => {
    for (const whole of read(piece)) {
      const answer = answerTo(record(whole, closed));
      turn = turn.then(() => play(socket, answer));
    }
  });
}

function record(whole: WholeRequest, closed: Promise<number>): RecordedRequest {
  const arrived = performance.now();
  return { ...whole, closed: closed.then((at) => at - arrived) };
}

async function play(socket: Socket, answer: Answer): Promise<void> {
  if ('silentHead' in answer) return untilClosed(socket);
  if ('raw' in answer) {
    if (answer.raw === '') socket.resetAndDestroy();
    else socket.end(answer.raw);
    return;
  }
  const headers = Object.entries({ ...answer.headers, 'transfer-encoding': 'chunked' });
  socket.write(
    `HTTP/1.1 ${answer.status} Scripted\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  for (const step of answer.steps) {
    if (socket.destroyed) return;
    await playStep(socket, step);
  }
  if (!socket.destroyed) socket.write('0\r\n\r\n');
}

async function playStep(socket: Socket, step: Step): Promise<void> {
  if ('send' in step) sendChunk(socket, step.send);
  else if ('waitMs' in step) await pause(step.waitMs);
  else if ('until' in step) await Promise.race([step.until, untilClosed(socket)]);
  else if ('hang' in step) await untilClosed(socket);
  else socket.destroy();
}

function sendChunk(socket: Socket, content: string | Uint8Array): void {
  const bytes = Buffer.from(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  socket.write(Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]));
}

const closings = new WeakMap<Socket, Promise<void>>();

/** One listener for each socket, however often it is waited for. */
function untilClosed(socket: Socket): Promise<void> {
  const known = closings.get(socket);
  if (known !== undefined) return known;
  const closing = new Promise<void>((resolve) => {
    if (socket.destroyed) resolve();
    else socket.once('close', () => resolve());
  });
  closings.set(socket, closing);
  return closing;
}

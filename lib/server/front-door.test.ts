import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { SOCKET_ADDRESS } from './caller-address';
import { refusedStatus, withFrontDoor } from './front-door';
import { LIMITS } from './limits';

const open: Server[] = [];
const CLOCKS = { headMs: 60_000, quietSenderMs: 60_000, drainMs: 60_000 };

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server behind the door that answers with the address it was told. */
async function serve({ clocks = CLOCKS, isDev = false } = {}) {
  const reached: string[] = [];
  const server = createServer({ connectionsCheckingInterval: 20 }, (request, response) => {
    reached.push(request.url ?? '');
    request
      .resume()
      .on('end', () => response.end(`from ${request.headers[SOCKET_ADDRESS]} [${routerWords(request.headers)}]`));
  });
  server.on('upgrade', (request, socket) => {
    reached.push(`upgrade ${request.url}`);
    socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  });
  server.emit = withFrontDoor(server.emit as Parameters<typeof withFrontDoor>[0], isDev, clocks); // overloads
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, reached }; // listening on TCP
}

function routerWords(headers: IncomingHttpHeaders): string {
  const words = Object.keys(headers).filter((name) => name === 'rsc' || name.startsWith('next-'));
  return words.join();
}

/** Everything that comes back for these bytes until the server closes. */
async function say(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (piece) => {
    answer += String(piece);
  });
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const HOST = 'Host: 127.0.0.1:3000\r\nConnection: close\r\n';

describe('I1 the head of a request', () => {
  it.each([
    [400, `GET /api/shares/%ff HTTP/1.1\r\n${HOST}\r\n`],
    [400, `GET /s/%E0%A4%A HTTP/1.1\r\n${HOST}\r\n`],
    [400, `GET / HTTP/1.1\r\n${HOST}Host: evil.example\r\n\r\n`],
    [400, `GET / HTTP/1.1\r\nhost: evil.example\r\n${HOST}\r\n`],
    [400, `GET / HTTP/1.1\r\n${HOST}hOST: 127.0.0.1:3000\r\n\r\n`],
    [400, `GET http://evil.example/api/providers HTTP/1.1\r\n${HOST}\r\n`],
    [400, `GET http://127.0.0.1:3000/api/providers HTTP/1.1\r\n${HOST}\r\n`],
    [400, `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`],
    [400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [405, `POST / HTTP/1.1\r\n${HOST}content-length: 0\r\nnext-action: x\r\n\r\n`],
    [405, `TRACE /api/providers HTTP/1.1\r\n${HOST}\r\n`],
    [405, `OPTIONS / HTTP/1.1\r\n${HOST}\r\n`],
    [404, `GET //api/providers HTTP/1.1\r\n${HOST}\r\n`],
    [404, `GET /api//providers HTTP/1.1\r\n${HOST}\r\n`],
    [404, `GET /\\evil.example HTTP/1.1\r\n${HOST}\r\n`],
  ])('is %i before any handler: %j', async (status, text) => {
    const { port, reached } = await serve();
    expect(await say(port, text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(reached).toEqual([]);
  });

  it('passes as it is otherwise, with the address of its socket and no other', async () => {
    const { port, reached } = await serve();
    const answer = await say(port, `GET /a?b=//c HTTP/1.1\r\n${HOST}${SOCKET_ADDRESS}: 192.0.2.1\r\n\r\n`);
    expect(answer).toMatch(/from 127\.0\.0\.1 \[\]$/);
    expect(reached).toEqual(['/a?b=//c']);
  });

  it('I8 is without the words of the router of pages when it calls the API', async () => {
    const words = 'RSC: 1\r\nNext-Router-Prefetch: 1\r\nNext-Action: x\r\nNext-Url: /\r\n';
    const { port } = await serve();
    expect(await say(port, `GET /api/x HTTP/1.1\r\n${HOST}${words}\r\n`)).toMatch(/\[\]$/);
    expect(await say(port, `GET /x HTTP/1.1\r\n${HOST}${words}\r\n`)).toMatch(/\[rsc,next-router-prefetch/);
  });

  it('is looked at in linear time', () => {
    expect(refusedStatus({ url: `/${'a/'.repeat(30_000)}`, method: 'GET', rawHeaders: [] })).toBeUndefined();
  });
});

describe('I9 an upgrade', () => {
  const UPGRADE = `${HOST.replace('close', 'Upgrade')}Upgrade: websocket\r\n\r\n`;

  it.each(['http://127.0.0.1:1/', '/', '/_next/webpack-hmr'])('of %s is 400', async (target) => {
    const { port, reached } = await serve();
    expect(await say(port, `GET ${target} HTTP/1.1\r\n${UPGRADE}`)).toMatch(/^HTTP\/1.1 400 /);
    expect(reached).toEqual([]);
  });

  it('passes in development, unless its target is absolute', async () => {
    const { port, reached } = await serve({ isDev: true });
    expect(await say(port, `GET /hmr HTTP/1.1\r\n${UPGRADE}`)).toMatch(/^HTTP\/1.1 101 /);
    expect(await say(port, `GET http://127.0.0.1:1/ HTTP/1.1\r\n${UPGRADE}`)).toMatch(/^HTTP\/1.1 400 /);
    expect(reached).toEqual(['upgrade /hmr']);
  });
});

describe('I12 a slow sender', () => {
  const clocks = { headMs: 100, quietSenderMs: 100, drainMs: 60_000 };

  it('is gone after 90 s at the latest', () => {
    // Node looks for late heads every 30 s, and we look twice at a quiet body.
    expect(LIMITS.headMs + 30_000).toBeLessThanOrEqual(90_000);
    expect(LIMITS.quietSenderMs * 2).toBeLessThanOrEqual(90_000);
  });

  it.each([
    ['says nothing', ''],
    ['never ends its head', `POST /api/x HTTP/1.1\r\n${HOST}`],
    ['owes its whole body', `POST /api/x HTTP/1.1\r\n${HOST}content-length: 10\r\n\r\n`],
    ['owes the rest of its body', `POST /api/x HTTP/1.1\r\n${HOST}content-length: 10\r\n\r\n12345`],
    ['owes the next chunk', `POST /api/x HTTP/1.1\r\n${HOST}transfer-encoding: chunked\r\n\r\n2\r\nab\r\n`],
  ])('that %s is cut off', async (_what, text) => {
    const { port } = await serve({ clocks });
    expect(await say(port, text)).not.toContain('200 OK');
  });

  it('that keeps sending is served', async () => {
    const { port } = await serve({ clocks: { ...clocks, quietSenderMs: 400 } });
    const socket = connect(port, '127.0.0.1');
    const closed = once(socket, 'close');
    let answer = '';
    socket.on('data', (piece) => {
      answer += String(piece);
    });
    socket.write(`POST /api/x HTTP/1.1\r\n${HOST}content-length: 40\r\n\r\n`);
    let sent = 0;
    const clock = setInterval(() => {
      if (sent < 40) socket.write('x');
      sent += 1;
    }, 20);
    await closed;
    clearInterval(clock);
    expect(answer).toMatch(/^HTTP\/1.1 200 OK/);
  });
});

describe('I13 a slow reader', () => {
  /** A server that answers 64 MiB; `gone` resolves when it has lost its reader. */
  async function flood(drainMs: number) {
    const taken = { bytes: 0 };
    const server = createServer((_request, response) => {
      const fill = () => {
        while (taken.bytes < 64 * 1024 * 1024) {
          taken.bytes += 65_536;
          if (!response.write(Buffer.alloc(65_536))) return;
        }
        response.end();
      };
      response.on('drain', fill);
      fill();
    });
    const gone = new Promise<void>((resolve) =>
      server.on('connection', (socket) => socket.on('close', () => resolve())),
    );
    server.emit = withFrontDoor(server.emit as Parameters<typeof withFrontDoor>[0], false, { ...CLOCKS, drainMs }); // overloads
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const reader = connect((server.address() as AddressInfo).port, '127.0.0.1'); // listening on TCP
    reader.on('error', () => undefined);
    reader.write(`GET /api/x HTTP/1.1\r\n${HOST}\r\n`);
    return { reader, gone, taken };
  }

  it('that takes nothing is cut off, and the answer is not made any further', async () => {
    const { reader, gone, taken } = await flood(150);
    reader.pause();
    await gone;
    expect(taken.bytes).toBeLessThan(64 * 1024 * 1024);
    reader.destroy();
  });

  it('that takes something each time is served to the end', async () => {
    const { reader, taken } = await flood(5_000);
    const clock = setInterval(() => reader.resume(), 1);
    reader.on('data', () => reader.pause());
    let received = 0;
    reader.on('data', (bytes) => {
      received += bytes.length;
    });
    await once(reader, 'close');
    clearInterval(clock);
    expect(received).toBeGreaterThan(taken.bytes);
  });

  it('that waits for a silent answer is not taken for one', async () => {
    const server = createServer((_request, response) => {
      response.write('begin');
      setTimeout(() => response.end('end'), 500);
    });
    server.emit = withFrontDoor(server.emit as Parameters<typeof withFrontDoor>[0], false, { ...CLOCKS, drainMs: 50 }); // overloads
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // listening on TCP
    expect(await say(port, `GET /api/x HTTP/1.1\r\n${HOST}\r\n`)).toContain('end');
  });
});

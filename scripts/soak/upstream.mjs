// The provider of the soak, in a process of its own, on raw sockets: `model` names what it answers. Tells its parent on
// "facts" how many sockets are open now and what they asked for, how many were opened, and how many requests came.
import { createServer } from 'node:net';
import { BAD, GOOD } from './upstream-answers.mjs';

const ANSWERS = new Map([...Object.entries(GOOD), ...Object.entries(BAD)]);
const MODELS = JSON.stringify({ object: 'list', data: [{ id: 'paced', object: 'model' }] });
/** Open sockets, and what the last request of each asked for. */
const sockets = new Map();
let opened = 0;
let requests = 0;

const server = createServer({ noDelay: true }, (socket) => {
  opened += 1;
  sockets.set(socket, 'no request');
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => undefined);
  const line = lineOf(socket);
  let rest = Buffer.alloc(0);
  socket.on('data', (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (let asked = nextRequest(rest); asked; asked = nextRequest(rest)) {
      rest = rest.subarray(asked.length);
      requests += 1;
      sockets.set(socket, answer(asked, line));
    }
  });
});

function lineOf(socket) {
  return {
    isOpen: () => !socket.destroyed && socket.writable,
    /** Resolves when the socket takes more, or is gone. */
    write: (bytes) => {
      if (socket.destroyed || !socket.writable || socket.write(bytes)) return Promise.resolve();
      return new Promise((resolve) => {
        socket.once('drain', resolve);
        socket.once('close', resolve);
      });
    },
    end: (bytes) => socket.end(bytes),
    reset: () => socket.resetAndDestroy(),
  };
}

function nextRequest(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.subarray(0, end).toString('latin1');
  const size = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  const length = end + 4 + size;
  return bytes.length < length ? undefined : { head, body: bytes.subarray(end + 4, length).toString(), length };
}

/** Begins the answer, and says of what. */
function answer({ head, body }, line) {
  if (head.startsWith('GET ')) {
    line.write(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${MODELS.length}\r\n\r\n${MODELS}`,
    );
    return 'the list of models';
  }
  const { model } = JSON.parse(body);
  ANSWERS.get(model)(line);
  return model;
}

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () =>
  process.send({ facts: { open: sockets.size, asked: [...sockets.values()], opened, requests } }),
);
process.on('disconnect', () => process.exit());

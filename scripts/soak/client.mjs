import { connect } from 'node:net';

/** How long a client stays with an answer that has no end, ms. */
const PATIENCE_MS = 2_500;

/** How a client of the soak behaves; each gets `{socket, later, body, send}` and leaves in the end. */
export const BEHAVIOURS = {
  reads: ({ send }) => send(),
  'leaves before the head': ({ socket, later, send }) => {
    send();
    later(40, () => socket.destroy());
  },
  'leaves in mid-stream': ({ socket, later, send }) => {
    send();
    socket.once('data', () => later(150, () => socket.destroy()));
  },
  'resets in mid-stream': ({ socket, later, send }) => {
    send();
    socket.once('data', () => later(150, () => socket.resetAndDestroy()));
  },
  'leaves after the finish reason': ({ socket, send }) => {
    send();
    socket.on('data', (piece) => {
      if (piece.includes('"finish_reason":"stop"')) socket.destroy();
    });
  },
  'half-closes': ({ socket, later, send }) => {
    send();
    later(200, () => socket.end());
  },
  'stops reading': ({ socket, send }) => {
    send();
    socket.once('data', () => socket.pause());
  },
  'reads slowly': ({ socket, send }) => {
    send();
    socket.pause();
    const clock = setInterval(() => socket.read(512), 20);
    socket.once('close', () => clearInterval(clock));
  },
  'sends slowly': ({ socket, body, send }) => {
    let sent = 0;
    send(0);
    const clock = setInterval(() => {
      if (sent >= body.length || socket.destroyed) return clearInterval(clock);
      socket.write(body.subarray(sent, sent + 12));
      sent += 12;
    }, 40);
  },
  'sends half and leaves': ({ socket, later, send }) => {
    send(20);
    later(400, () => socket.resetAndDestroy());
  },
};

/** One chat request over a raw socket. Resolves with `{status, head, bytes, isWhole, isClean, hasGivenUp}` when it is over, whoever ended it. */
export function runClient(port, { model, behaviour, random, patienceMs = PATIENCE_MS }) {
  const body = Buffer.from(JSON.stringify({ model, stream: true, messages: [{ role: 'user', content: 'Hello' }] }));
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const timers = [];
  const later = (most, act) => timers.push(setTimeout(act, random() * most));
  const answer = { head: '', tail: '', bytes: 0, hasGivenUp: false };
  socket.on('error', () => undefined);
  socket.on('data', (piece) => {
    answer.bytes += piece.length;
    if (answer.head.length < 2_000) answer.head += piece.toString('latin1');
    answer.tail = (answer.tail + piece.subarray(-200).toString('latin1')).slice(-200);
  });
  timers.push(
    setTimeout(() => {
      answer.hasGivenUp = true;
      socket.destroy();
    }, patienceMs),
  );
  BEHAVIOURS[behaviour]({ socket, later, body, send: (length) => socket.write(request(port, body, length)) });
  return new Promise((resolve) => {
    socket.on('close', () => {
      for (const timer of timers) clearTimeout(timer);
      resolve(outcome(answer));
    });
  });
}

function request(port, body, length = body.length) {
  const lines = [
    'POST /api/providers/oxen/chat/completions HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body.subarray(0, length)]);
}

function outcome({ head, tail, bytes, hasGivenUp }) {
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1] ?? 0);
  // `isClean`: the framework said that this was all; `isWhole`: it was.
  return { status, head, bytes, hasGivenUp, isWhole: tail.includes('[DONE]'), isClean: tail.endsWith('0\r\n\r\n') };
}

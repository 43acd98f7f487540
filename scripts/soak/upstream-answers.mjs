import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n';
const LAST = '0\r\n\r\n';
const JSON_HEAD = 'content-type: application/json\r\n';
const DONE = 'data: [DONE]\n\n';
const BOMB = gzipSync(Buffer.alloc(16 * 1_048_576));

const framed = (body) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n`;
const payload = (content, finish = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;
const whole = (status, head, body) =>
  `HTTP/1.1 ${status}\r\n${JSON_HEAD}${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const ERROR = JSON.stringify({ error: { message: 'No.', type: 'server_error' } });

/**
 * What the upstream of the soak may answer, by the name of the model: writes to the socket of the request.
 * Each of `GOOD` comes through whole; each of `BAD` is a fault, a refusal, or has no end.
 */
export const GOOD = {
  paced: async (line) => {
    line.write(HEAD);
    for (let at = 0; at < 20 && line.isOpen(); at += 1) {
      line.write(framed(payload(`word ${at} `)));
      await pause(20);
    }
    line.write(framed(payload('', 'stop')) + framed(DONE) + LAST);
  },
  fast: (line) => {
    const words = Array.from({ length: 300 }, (_, at) => framed(payload(`word ${at} `))).join('');
    line.write(HEAD + words + framed(payload('', 'stop')) + framed(DONE) + LAST);
  },
  whole: (line) => line.write(whole('200 OK', '', JSON.stringify({ text: `${'word '.repeat(500)}[DONE]` }))),
  'slow-head': async (line) => {
    await pause(400);
    line.write(HEAD + framed(payload('late', 'stop')) + framed(DONE) + LAST);
  },
  'huge-event': (line) => line.write(HEAD + framed(payload('x'.repeat(2_000_000), 'stop')) + framed(DONE) + LAST),
};

export const BAD = {
  mute: () => undefined,
  silence: (line) => line.write(HEAD),
  'reset-head': (line) => line.reset(),
  'close-head': (line) => line.end(''),
  'not-http': (line) => line.end('SSH-2.0-OpenSSH_9.2\r\n'),
  'huge-head': (line) => line.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`),
  'half-head': (line) => line.write('HTTP/1.1 200 OK\r\ncontent-ty'),
  'reset-mid': async (line) => {
    line.write(HEAD + framed(payload('half a ')));
    await pause(50);
    line.reset();
  },
  'reset-in-event': async (line) => {
    line.write(`${HEAD}400\r\ndata: {"choices":[{"del`);
    await pause(50);
    line.reset();
  },
  'close-mid': (line) => line.end(HEAD + framed(payload('half a '))),
  'bad-chunk': (line) => line.write(`${HEAD}zz\r\nnot a length\r\n`),
  'short-length': (line) => line.end(`HTTP/1.1 200 OK\r\n${JSON_HEAD}content-length: 9999\r\n\r\n{"half`),
  'long-length': (line) => line.write(`HTTP/1.1 200 OK\r\n${JSON_HEAD}content-length: 2\r\n\r\n{}and more of it`),
  endless: (line) => forever(line, framed(payload('x'.repeat(16_000))), 5),
  comments: (line) => forever(line, framed(': still here\n\n'), 20),
  garbage: (line) => forever(line, framed('\u0000\ufffd{"data: \r\n\r\r'.repeat(200)), 10),
  bomb: (line) => {
    const head = `HTTP/1.1 200 OK\r\n${JSON_HEAD}content-encoding: gzip\r\ncontent-length: ${BOMB.length}\r\n\r\n`;
    line.write(Buffer.concat([Buffer.from(head), BOMB]));
  },
  limited: (line) => line.write(whole('429 Too Many Requests', 'retry-after: 3\r\n', ERROR)),
  broken: (line) => line.write(whole('500 Internal Server Error', '', ERROR)),
  'endless-error': async (line) => {
    line.write(HEAD.replace('200 OK', '503 Unavailable'));
    await forever(line, framed('x'.repeat(16_000)), 1, '');
  },
  redirect: (line) =>
    line.write('HTTP/1.1 307 Moved\r\nlocation: http://127.0.0.1:1/\r\ntransfer-encoding: chunked\r\n\r\n'),
  empty: (line) => line.write('HTTP/1.1 204 No Content\r\n\r\n'),
};

/** The same piece again and again, as long as somebody is there and takes it. */
async function forever(line, piece, everyMs, head = HEAD) {
  line.write(head);
  while (line.isOpen()) {
    await line.write(piece);
    await pause(everyMs);
  }
}

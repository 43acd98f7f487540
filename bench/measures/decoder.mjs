import { median } from '../rig/figures.mjs';
import { withSource } from '../rig/load-source.mjs';

const EVENTS = 200_000;
const BYTES = 15e6;
const TOO_MANY_BYTES = 17 * 1024 * 1024;
const SHARES = [1 / 4, 1 / 2, 1];
const ROUNDS = 3;
const utf8 = new TextEncoder();
const chunk = (content, finish = null) =>
  `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;
const END = `${chunk('', 'stop')}data: [DONE]\n\n`;

/** Milliseconds of CPU to decode many small events and one large one at n/4, n/2 and n, and how an event over the cap ends. */
export function decoderTimes() {
  return withSource('/lib/run/decoder.ts', ({ createDecoder }) => {
    const small = (share) => utf8.encode(chunk('word ').repeat(EVENTS * share) + END);
    const large = (share) => utf8.encode(chunk('x'.repeat(BYTES * share)) + END);
    // Once for nothing, so that the compiler has seen both.
    decode(createDecoder, small(1 / 8), 16_384);
    decode(createDecoder, large(1 / 8), 1024);
    return {
      small: SHARES.map((share) => usual(createDecoder, small(share), 16_384)),
      large: SHARES.map((share) => usual(createDecoder, large(share), 1024)),
      over: decode(createDecoder, utf8.encode(chunk('x'.repeat(TOO_MANY_BYTES))), 16_384),
    };
  });
}

function usual(createDecoder, bytes, read) {
  const runs = Array.from({ length: ROUNDS }, () => decode(createDecoder, bytes, read));
  if (runs.some(({ last }) => last.type !== 'run-end' || last.state !== 'complete')) throw new Error('not complete');
  return median(runs.map(({ took }) => took));
}

/** The CPU time of all pushes, in reads of this size (a busy machine cannot spoil it), and the last event. */
function decode(createDecoder, bytes, read) {
  const decoder = createDecoder({ asked: 'stream', startedAt: 0 });
  let last;
  const before = process.cpuUsage();
  for (let at = 0; at < bytes.length && !decoder.done; at += read) {
    last = decoder.push(bytes.subarray(at, at + read), 1).at(-1) ?? last;
  }
  if (!decoder.done) last = decoder.end(2, 'closed').at(-1);
  const { user, system } = process.cpuUsage(before);
  return { took: (user + system) / 1000, last };
}

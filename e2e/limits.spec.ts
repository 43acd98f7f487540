import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { type Answer, jsonAnswer, type Step, streamAnswer } from './provider/answer';
import { isChat } from './provider/recorded-request';
import { halfOpen, head, say, statusOf } from './raw-socket';
import { waitForChat } from './wait-for-chat';

const MiB = 1_048_576;
const CHAT = 'POST /api/providers/oxen/chat/completions';
const JSON_BODY = ['Content-Type: application/json', 'Content-Length: 2'];

/** The same limits as ever, in seconds where they are minutes. */
const SMALL = {
  headersMs: 1_500,
  silenceMs: 1_500,
  totalMs: 5_000,
  drainMs: 1_500,
  headMs: 1_500,
  quietSenderMs: 1_500,
  plainAnswerBytes: MiB,
  inflatedAnswerBytes: MiB,
  tunnelBodyBytes: 2 * MiB,
};

test.use({ environment: { WORKBENCH_LIMITS: JSON.stringify(SMALL) } });

const endless = (step: Step, pause: Step): readonly Step[] => Array.from({ length: 4_000 }, () => [step, pause]).flat();
const packed = gzipSync(Buffer.alloc(8 * MiB, 'data: {}\n\n'));
const PACKED_HEAD = { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' };

const CASES: readonly (readonly [what: string, answer: Answer, status: number, words: string])[] = [
  ['no head: the headers clock', { silentHead: true }, 504, '"clock":"headers"'],
  ['a head and silence: the byte clock', streamAnswer([{ send: 'data: 1\n\n' }, { hang: true }]), 200, 'data: 1'],
  ['comments for ever: the total clock', streamAnswer(endless({ send: ': on\n\n' }, { waitMs: 20 })), 200, ': on'],
  ['a whole answer over its cap', jsonAnswer({ text: 'x'.repeat(3 * MiB) }), 200, 'xxx'],
  [
    'a stream that unpacks to more than its cap',
    { status: 200, headers: PACKED_HEAD, steps: [{ send: packed }, { hang: true }] },
    200,
    'data: {}',
  ],
];

test.describe('an upstream that goes over a limit is left, and the answer breaks', () => {
  for (const [what, answer, status, words] of CASES) {
    test(what, async ({ app, provider }) => {
      provider.script((sent) => (isChat(sent) ? answer : undefined));
      const text = await say(app.port, `${head(app.port, CHAT, ...JSON_BODY)}{}`);
      expect(statusOf(text)).toBe(status);
      expect(text).toContain(words);
      // The last chunk would say that this was all.
      if (status === 200) expect(text.endsWith('0\r\n\r\n')).toBe(false);
      await (await waitForChat(provider)).closed;
    });
  }
});

test('I13 a reader that stops is cut off both ways', async ({ app, provider }) => {
  const piece: Step = { send: `data: ${'x'.repeat(64_000)}\n\n` };
  provider.script((sent) => (isChat(sent) ? streamAnswer(endless(piece, { waitMs: 0 })) : undefined));
  const reader = await halfOpen(app.port, `${head(app.port, CHAT, ...JSON_BODY)}{}`);
  reader.pause();
  const sent = await waitForChat(provider);
  await sent.closed;
  // What lies in the buffers of its machine comes, and then no end that would say that this was all.
  let tail = '';
  reader.on('data', (bytes) => {
    tail = (tail + String(bytes)).slice(-5);
  });
  await once(reader.resume(), 'close');
  expect(tail).not.toBe('0\r\n\r\n');
});

test('I12 a sender that falls silent is cut off', async ({ app, provider }) => {
  const partial = await halfOpen(
    app.port,
    `${head(app.port, CHAT, 'Content-Type: application/json', 'Content-Length: 9')}{`,
  );
  partial.resume();
  await once(partial, 'close');
  expect(provider.requests).toEqual([]);
});

test('I11 a body over its limit is refused, and reaches nobody', async ({ app, provider }) => {
  const length = SMALL.tunnelBodyBytes + 1;
  const text = await say(app.port, head(app.port, CHAT, 'Content-Type: application/json', `Content-Length: ${length}`));
  expect(statusOf(text)).toBe(413);
  expect(provider.requests).toEqual([]);
});

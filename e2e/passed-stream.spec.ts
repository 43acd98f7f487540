import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from './fixtures';
import { streamAnswer } from './provider/answer';
import { isChat } from './provider/recorded-request';

const PIECES = 20;

/** Opens a chat request as a program does. */
function ask(origin: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${origin}/api/providers/oxen/chat/completions`, { method: 'POST', headers, body: '{"stream":true}' });
}

/** A promise, and the way to fulfil it. */
function gate() {
  let open = () => {};
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open: () => open() };
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('R8 no piece waits for the next one: each is sent only after the one before has arrived', async ({
  app,
  provider,
}) => {
  const gates = Array.from({ length: PIECES }, gate);
  const steps = gates.flatMap(({ promise }, at) => [{ send: `data: ${at}\n\n` }, { until: promise }]);
  provider.script((sent) => (isChat(sent) ? streamAnswer(steps) : undefined));
  const answer = await ask(app.origin);
  const decoder = new TextDecoder();
  let text = '';
  let arrived = 0;
  for await (const bytes of answer.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    for (; text.includes(`data: ${arrived}\n\n`); arrived += 1) gates[arrived]?.open();
  }
  expect(arrived).toBe(PIECES);
});

test('R3 the bytes of an answer arrive as they were sent', async ({ app, provider }) => {
  const bytes = randomBytes(3_000_000);
  const steps = Array.from({ length: 100 }, (_, at) => ({ send: bytes.subarray(at * 30_000, (at + 1) * 30_000) }));
  provider.script((sent) => (isChat(sent) ? streamAnswer(steps) : undefined));
  expect(hash(new Uint8Array(await (await ask(app.origin)).arrayBuffer()))).toBe(hash(bytes));
});

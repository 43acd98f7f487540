import { setTimeout as pause } from 'node:timers/promises';
import { openChat } from '../rig/chat-stream.mjs';
import { median, milliseconds } from '../rig/figures.mjs';

const SITUATIONS = { mid: 'paced-10000-100', silent: 'silent', mute: 'mute' };
const TIMES = 9;
const LIMIT_MS = 6_000;

/** Time from leaving to the upstream seeing its socket closed, ms: in mid-stream, while silent, before any header. */
export async function abortTime(url, _pid, upstream) {
  const figures = {};
  for (const [name, model] of Object.entries(SITUATIONS)) {
    const times = [];
    for (let run = 0; run < TIMES; run += 1) times.push(await once(url, upstream, model));
    figures[name] = median(times);
  }
  return figures;
}

async function once(url, upstream, model) {
  const { closed: before } = await upstream.facts();
  const chat = openChat(url, model);
  await pause(120);
  const left = process.hrtime.bigint();
  chat.stop();
  await chat.done;
  for (let waited = 0; waited < LIMIT_MS; waited += 20) {
    await pause(20);
    const { closed } = await upstream.facts();
    if (closed.length > before.length) return milliseconds(left, BigInt(closed.at(-1)));
  }
  return Number.POSITIVE_INFINITY;
}

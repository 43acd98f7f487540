import { setTimeout as pause } from 'node:timers/promises';
import { openChat, payloadReader } from '../rig/chat-stream.mjs';
import { milliseconds, quantile } from '../rig/figures.mjs';

const STREAMS = [50, 100, 200];
const SECONDS = 4;
const CHUNKS_PER_SECOND = 20;
const ASKERS = 4;

/**
 * So many streams of twenty chunks a second at once: the age of a chunk on arrival (p95, ms), and what one small GET costs
 * meanwhile (requests a second of four askers, p95 in ms). One row of figures for each number of streams.
 */
export async function load(chatUrl, otherUrl) {
  const rows = [];
  for (const streams of STREAMS) rows.push({ streams, ...(await underLoad(streams, chatUrl, otherUrl)) });
  return rows;
}

async function underLoad(streams, chatUrl, otherUrl) {
  const ages = [];
  const note = (payload, now) => ages.push(milliseconds(BigInt(JSON.parse(payload).sent), now));
  const model = `paced-${SECONDS * CHUNKS_PER_SECOND}-${CHUNKS_PER_SECOND}`;
  const chats = Array.from({ length: streams }, () => openChat(chatUrl, model, payloadReader(note)));
  let isOver = false;
  const done = Promise.all(chats.map((chat) => chat.done)).finally(() => {
    isOver = true;
  });
  const began = performance.now();
  const times = (await Promise.all(Array.from({ length: ASKERS }, () => askUntil(otherUrl, () => isOver)))).flat();
  const seconds = (performance.now() - began) / 1000;
  const refused = (await done).filter(({ status }) => status !== 200).length;
  return { refused, age: quantile(ages, 0.95), rate: times.length / seconds, p95: quantile(times, 0.95) };
}

/** The times of one small request after another, ms. */
async function askUntil(url, isOver) {
  const times = [];
  while (!isOver()) {
    const started = performance.now();
    const answer = await fetch(url);
    await answer.arrayBuffer();
    times.push(performance.now() - started);
    await pause(10);
  }
  return times;
}

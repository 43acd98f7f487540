import { openChat } from '../rig/chat-stream.mjs';
import { milliseconds } from '../rig/figures.mjs';

const STREAMS = 8;
const CHUNKS = 20_000;
const MEGABYTES = 32;

/** Eight streams at once as fast as they go: small chunks a second, and MiB a second of large ones. */
export async function throughput(url) {
  const small = await seconds(url, `flood-${CHUNKS}`);
  const bulk = await seconds(url, `bulk-${MEGABYTES}`);
  return { chunks: (STREAMS * CHUNKS) / small, megabytes: (STREAMS * MEGABYTES) / bulk };
}

async function seconds(url, model) {
  const started = process.hrtime.bigint();
  const chats = Array.from({ length: STREAMS }, () => openChat(url, model));
  const ends = await Promise.all(chats.map((chat) => chat.done));
  if (ends.some((end) => end.status !== 200)) throw new Error(`${model}: a stream was refused`);
  return milliseconds(started, process.hrtime.bigint()) / 1000;
}

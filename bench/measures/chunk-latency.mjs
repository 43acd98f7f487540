import { openChat, payloadReader } from '../rig/chat-stream.mjs';
import { milliseconds, quantile } from '../rig/figures.mjs';
import { cpuSeconds } from '../rig/process-usage.mjs';

const STREAMS = 20;
const CHUNKS = 300;

/** Twenty streams of a hundred chunks a second: age of each chunk on arrival (ms), and CPU the server spends on one (µs). */
export async function chunkLatency(url, pid) {
  const ages = [];
  const before = cpuSeconds(pid);
  const chats = Array.from({ length: STREAMS }, () =>
    openChat(
      url,
      `paced-${CHUNKS}-100`,
      payloadReader((payload, now) => ages.push(age(payload, now))),
    ),
  );
  await Promise.all(chats.map((chat) => chat.done));
  const cpu = ((cpuSeconds(pid) - before) * 1e6) / (STREAMS * CHUNKS);
  return { p50: quantile(ages, 0.5), p99: quantile(ages, 0.99), cpu };
}

function age(payload, now) {
  return milliseconds(BigInt(JSON.parse(payload).sent), now);
}

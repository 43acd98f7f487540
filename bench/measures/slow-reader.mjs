import { setTimeout as pause } from 'node:timers/promises';
import { openChat } from '../rig/chat-stream.mjs';
import { residentMiB } from '../rig/process-usage.mjs';

const MEGABYTES = 50;
const SECONDS = 4;

/** A reader that stops after the first byte of a 50 MiB answer: how much the server grows, and how much the upstream got rid of, MiB. */
export async function slowReader(url, pid, upstream) {
  const written = (await upstream.facts()).writtenBytes;
  const before = residentMiB(pid);
  let peak = before;
  const chat = openChat(url, `bulk-${MEGABYTES}`, (_bytes, _now, answer) => answer.pause());
  for (let tick = 0; tick < SECONDS * 10; tick += 1) {
    await pause(100);
    peak = Math.max(peak, residentMiB(pid));
  }
  chat.stop();
  await chat.done;
  return { growth: peak - before, taken: ((await upstream.facts()).writtenBytes - written) / 1_048_576 };
}

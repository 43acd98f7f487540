import { openChat } from '../rig/chat-stream.mjs';
import { median, milliseconds } from '../rig/figures.mjs';

/** Time from sending a request to the first byte of its answer, one after another, ms. */
export async function firstToken(url) {
  const times = [];
  for (let run = 0; run < 60; run += 1) {
    let first;
    const chat = openChat(url, 'paced-1-1000', (_bytes, now) => {
      first ??= now;
    });
    await chat.done;
    times.push(milliseconds(chat.started, first));
  }
  return { firstToken: median(times.slice(10)) };
}

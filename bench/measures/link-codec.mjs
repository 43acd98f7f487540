import { median, milliseconds } from '../rig/figures.mjs';
import { withSource } from '../rig/load-source.mjs';

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 9;
/** A passage that repeats: text that never does would not fit into a link at the larger sizes. */
const PASSAGE = Array.from({ length: 60 }, (_, at) => `Sentence ${at} of a prompt that goes on and on. `).join('');

/** Milliseconds to pack a draft of so many bytes into a link and to read it back: `[bytes, link, encode, decode]`. */
export function linkCodecTimes() {
  return withSource('/lib/draft/link-codec.ts', async ({ encodeLink, decodeLink }) => {
    const rows = [];
    for (const size of SIZES) rows.push([size, ...(await timesOf(draftOf(size), encodeLink, decodeLink))]);
    return rows;
  });
}

async function timesOf(draft, encodeLink, decodeLink) {
  const encode = [];
  const decode = [];
  let link = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = process.hrtime.bigint();
    const packed = await encodeLink({ draft });
    const between = process.hrtime.bigint();
    if (!packed.ok) throw new Error(packed.failure.message);
    const read = await decodeLink(packed.value);
    if (!read.ok) throw new Error(read.failure.message);
    encode.push(milliseconds(from, between));
    decode.push(milliseconds(between, process.hrtime.bigint()));
    link = packed.value;
  }
  return [link.length, median(encode), median(decode)];
}

function draftOf(size) {
  const content = PASSAGE.repeat(Math.ceil(size / PASSAGE.length)).slice(0, size / 10 - 40);
  const messages = Array.from({ length: 10 }, () => ({ role: 'user', content }));
  const column = { id: 'a', provider: 'sandbox', model: 'sandbox', params: { stream: true }, extra: {} };
  return { v: 1, messages, tools: [], variables: {}, columns: [column] };
}

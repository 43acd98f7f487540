import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { chunkOf, LAST_CHUNK, STREAM_HEAD } from '@/lib/server/testing/scripted-upstream';
import { answers, closeLab, lab, send } from './testing/lab';

afterEach(closeLab);

const EVENTS = `${Array.from({ length: 400 }, (_, at) => `data: {"at":${at * 7919}}\n\n`).join('')}data: [DONE]\n\n`;
const EVENT_TYPE = 'content-type: text/event-stream';

async function textUntilBreak(response: Response): Promise<{ text: string; broke: boolean }> {
  let text = '';
  try {
    for await (const bytes of response.body ?? []) text += Buffer.from(bytes).toString();
    return { text, broke: false };
  } catch {
    return { text, broke: true };
  }
}

describe('R2 an answer that is compressed although identity was asked for', () => {
  it.each([
    ['gzip', gzipSync(EVENTS)],
    ['deflate', deflateSync(EVENTS)],
    ['br', brotliCompressSync(EVENTS)],
    ['GZip', gzipSync(EVENTS)],
  ])('A24 %s is decoded, and nothing says that it was compressed', async (encoding, bytes) => {
    await lab(answers('200 OK', [EVENT_TYPE, `content-encoding: ${encoding}`], bytes));
    const response = await send();
    expect(await response.text()).toBe(EVENTS);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-length')).toBeNull();
  });

  it('A25 without the header passes as it came', async () => {
    const bytes = gzipSync(EVENTS);
    await lab(answers('200 OK', [EVENT_TYPE], bytes));
    expect(Buffer.from(await (await send()).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('A27 cut in the middle: the answer breaks or is short, and is never made whole', async () => {
    const bytes = gzipSync(EVENTS);
    await lab((socket) => {
      socket.write(STREAM_HEAD.replace('\r\n\r\n', '\r\ncontent-encoding: gzip\r\n\r\n'));
      socket.write(chunkOf(bytes.subarray(0, bytes.length / 2)));
      socket.write(LAST_CHUNK);
    });
    const { text } = await textUntilBreak(await send());
    expect(EVENTS.startsWith(text)).toBe(true);
    expect(text).not.toContain('[DONE]');
  });
});

describe('D30 what else HTTP may bring', () => {
  it.each([
    ['early hints', `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${STREAM_HEAD}`, LAST_CHUNK],
    ['trailers', STREAM_HEAD, '0\r\nx-trailer: late\r\nx-request-id: late\r\n\r\n'],
    ['a header twice', STREAM_HEAD.replace('\r\n\r\n', '\r\nx-other: 1\r\nx-other: 2\r\n\r\n'), LAST_CHUNK],
    ['chunk extensions', STREAM_HEAD, '0;last=yes\r\n\r\n'],
  ])('%s: ignored', async (_what, head, last) => {
    await lab((socket) => {
      socket.write(head);
      socket.write(chunkOf(EVENTS));
      socket.write(last);
    });
    const response = await send();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(EVENTS);
    expect([...response.headers.keys()].filter((name) => /^(link|x-trailer|x-other|x-request-id)$/.test(name))).toEqual(
      [],
    );
  });
});

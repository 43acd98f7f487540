// A scripted provider in a process of its own. What it answers is named by the `model` of the request:
//   paced-<chunks>-<per second>   that many small chunks at that pace; every chunk names the time it was sent
//   text-<chunks>-<characters>-<per second>   markdown of that size
//   flood-<chunks>                small chunks as fast as the socket takes them
//   bulk-<megabytes>              64 KiB pieces as fast as the socket takes them
//   silent                        a head, then nothing
//   mute                          not even a head
// GET /facts answers when chat requests were closed by the caller (ns of the monotonic clock), how many bytes of a flood were
// written, and when the last text was sent (ms since 1970) and how many characters the answer had so far.
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { markdownPieces } from './markdown-pieces.mjs';

const closed = [];
let writtenBytes = 0;
let lastText = { wall: 0, characters: 0 };

const server = createServer(async (request, response) => {
  if (request.method === 'GET') return answerFacts(request, response);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { model } = JSON.parse(Buffer.concat(chunks).toString());
  response.on('close', () => response.writableFinished || closed.push(String(process.hrtime.bigint())));
  if (model === 'mute') return;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  await play(model, response);
});

function answerFacts(request, response) {
  const facts = request.url === '/facts' ? { closed, writtenBytes, lastText } : { object: 'list', data: [] };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(facts));
}

async function play(model, response) {
  const [kind, ...numbers] = model.split('-');
  const [first, second, third] = numbers.map(Number);
  if (kind === 'silent') return;
  if (kind === 'paced') await paced(response, first, second, (index) => `word${index} `);
  if (kind === 'text') await paced(response, first, third, markdownPieces(second));
  if (kind === 'flood') await flood(response, first, Buffer.from(chunk('word ')));
  if (kind === 'bulk') await flood(response, first * 16, Buffer.from(chunk('x'.repeat(65_536))));
  if (response.destroyed) return;
  response.write(chunk(null, 'stop'));
  response.end('data: [DONE]\n\n');
}

/** Chunks on a fixed timetable: a late one is followed at once by the next, so the pace holds on the whole. */
async function paced(response, count, perSecond, textOf) {
  const start = performance.now();
  lastText = { wall: 0, characters: 0 };
  for (let index = 0; index < count && !response.destroyed; index += 1) {
    const wait = start + (index * 1000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    const text = textOf(index);
    lastText = { wall: performance.timeOrigin + performance.now(), characters: lastText.characters + text.length };
    response.write(chunk(text));
  }
}

/** As fast as the reader takes it; counts what the socket took. */
async function flood(response, count, piece) {
  for (let index = 0; index < count && !response.destroyed; index += 1) {
    writtenBytes += piece.length;
    if (!response.write(piece)) await drained(response);
  }
}

/** Resolves when the reader takes more, or has left. */
function drained(response) {
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.on('drain', go).on('close', go);
  });
}

/** `sent` = ns of the monotonic clock, which every process on this machine shares. */
function chunk(content, finish = null) {
  const sent = String(process.hrtime.bigint());
  const delta = content === null ? {} : { content };
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'bench', object: 'chat.completion.chunk', sent, choices })}\n\n`;
}

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit());

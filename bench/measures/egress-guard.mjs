import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Agent, fetch } from 'undici';
import { median, milliseconds } from '../rig/figures.mjs';
import { withSources } from '../rig/load-source.mjs';

const REQUESTS = 400;
const WARM_UP = 100;
const CHUNKS = 300_000;
const STREAM_ROUNDS = 7;
const SOURCES = ['egress.ts', 'egress-policy.ts', 'env.ts', 'limits.ts'].map((name) => `/lib/server/${name}`);
const CONNECTED = 'undici:client:connected';

/** Our guarded door beside undici's own with the same limits, in turn: `{guarded, plain}`, each of four figures. */
export function egressGuard(origin) {
  return withSources(SOURCES, async ({ createEgress }, { policyOf }, { readEnvironment }, { LIMITS }) => {
    const url = new URL('/v1/chat/completions', origin);
    // An address would not be looked up, a name is.
    url.hostname = 'localhost';
    const agent = plainAgent(LIMITS);
    const egress = createEgress(policyOf(readEnvironment({}).value));
    const doors = { guarded: guardedDoor(egress, url), plain: plainDoor(agent, url) };
    try {
      const fresh = await firstBytes(doors, { connection: 'close' }, REQUESTS);
      const reused = await firstBytes(doors, {}, 0);
      const streams = await streamFigures(doors);
      return Object.fromEntries(
        Object.keys(doors).map((side) => [side, { fresh: fresh[side], reused: reused[side], ...streams[side] }]),
      );
    } finally {
      await agent.close();
    }
  });
}

function plainAgent(limits) {
  return new Agent({
    connect: { timeout: limits.connectMs },
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.silenceMs,
    keepAliveTimeout: limits.keepAliveMs,
    keepAliveMaxTimeout: limits.keepAliveMs,
    maxHeaderSize: limits.upstreamHeadBytes,
    pipelining: 1,
    allowH2: false,
  });
}

function guardedDoor(egress, url) {
  return async (init) => {
    const result = await egress({ ...init, url });
    if (!result.ok) throw new Error(result.failure.message);
    return result.value.body;
  };
}

function plainDoor(dispatcher, url) {
  return async (init) => (await fetch(url, { ...init, redirect: 'manual', dispatcher })).body;
}

/** Median time to the first byte through each door, ms; throws unless each opens this many connections for it. */
async function firstBytes(doors, headers, connections) {
  const ask = async (door) => (await exchange(door, 'paced-1-1000', headers)).firstByte;
  await inTurn(doors, WARM_UP, ask);
  let opened = 0;
  const count = () => {
    opened += 1;
  };
  subscribe(CONNECTED, count);
  const times = await inTurn(doors, REQUESTS, ask).finally(() => unsubscribe(CONNECTED, count));
  if (opened !== connections * 2) throw new Error(`${opened} connections instead of ${connections * 2}`);
  return Object.fromEntries(Object.entries(times).map(([side, all]) => [side, median(all)]));
}

/** CPU time of this process per chunk (µs) and chunks a second of one stream as fast as it goes. */
async function streamFigures(doors) {
  const rounds = await inTurn(doors, STREAM_ROUNDS + 1, async (door) => {
    const before = process.cpuUsage();
    const { took } = await exchange(door, `flood-${CHUNKS}`, {});
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / CHUNKS, chunks: (CHUNKS * 1000) / took };
  });
  const figures = (all) => ({ cpu: median(all.map(({ cpu }) => cpu)), chunks: median(all.map((run) => run.chunks)) });
  return Object.fromEntries(Object.entries(rounds).map(([side, all]) => [side, figures(all.slice(1))]));
}

/** What `measure` answers for each door, as often as asked; who goes first changes every round. */
async function inTurn(doors, rounds, measure) {
  const order = Object.entries(doors);
  const answers = Object.fromEntries(order.map(([side]) => [side, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [side, door] of order) answers[side].push(await measure(door));
    order.reverse();
  }
  return answers;
}

/** One streamed answer, read to its end: ms to its first byte and to its last. */
async function exchange(door, model, headers) {
  const body = Buffer.from(JSON.stringify({ model, stream: true, messages: [{ role: 'user', content: 'Hello' }] }));
  const started = process.hrtime.bigint();
  const stream = await door({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: new AbortController().signal,
  });
  let first;
  for await (const _bytes of stream) first ??= process.hrtime.bigint();
  return { firstByte: milliseconds(started, first), took: milliseconds(started, process.hrtime.bigint()) };
}

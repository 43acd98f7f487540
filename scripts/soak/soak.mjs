import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startApp } from '../../bench/rig/app-process.mjs';
import { quantile } from '../../bench/rig/figures.mjs';
import { probe } from './prober.mjs';
import { numbersFrom } from './random.mjs';
import { fillPlaces, wave } from './wave.mjs';

const SPARE_PLACES = 56;
const WARM_UP_SHARE = 0.25;
const MOST_WARM_UP_SECONDS = 15;
const SETTLE_MS = 60_000;
/** Handles that may come and go by themselves. */
const SPARE_HANDLES = 2;
/** What of the server's own words is no answer to a fault of the upstream. */
const ALARM = /unhandled|uncaught|warning|\bError\b.*\n\s+at /i;

/**
 * Drives the production build with streams that fail and leave in every way, and answers figures and what was not kept
 * of the promises: connections back to none, memory back within `growth`, all else answered, every place free again.
 */
export async function soak({ streams, seconds, seed, growth }) {
  const words = [];
  const upstream = await startUpstream();
  const places = streams + SPARE_PLACES;
  // With one arena for each thread the C library keeps what is free, and resident memory says nothing of the server.
  const bounds = { WORKBENCH_MAX_STREAMS: String(places), MALLOC_ARENA_MAX: '2' };
  const app = await startApp(upstream.origin, bounds, (text) => words.push(text));
  try {
    const random = numbersFrom(seed);
    const cold = await app.usage();
    await drive({ app, streams, random, seconds: Math.min(MOST_WARM_UP_SECONDS, seconds * WARM_UP_SHARE) });
    await settled(upstream);
    const start = await app.usage();
    const driven = await drive({ app, streams, random, seconds });
    const left = await settled(upstream);
    const unfree = await fillPlaces({ port: app.port, places, random });
    const leftThen = await settled(upstream);
    const end = await restingUsage(app, start);
    const { opened, requests } = await upstream.facts();
    const open = [...left, ...leftThen];
    const figures = { ...driven.figures, opened, requests, open: open.length, cold, start, end };
    const faults = [...driven.faults, ...unfree, ...brokenPromises({ open, start, end, growth }), ...alarms(words)];
    return { figures, faults };
  } finally {
    await app.close();
    upstream.close();
  }
}

async function drive({ app, streams, random, seconds }) {
  const until = Date.now() + seconds * 1000;
  const isOver = () => Date.now() >= until;
  const [load, { times, unanswered }] = await Promise.all([
    wave({ port: app.port, streams, random, isOver }),
    probe(app.origin, isOver),
  ]);
  const statuses = Object.fromEntries([...load.seen].sort(([one], [other]) => one - other));
  const others = {
    asked: times.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    worst: quantile(times, 1),
  };
  const figures = { streams, seconds, runs: load.runs, statuses, others };
  return { figures, faults: [...load.faults, ...unanswered.map((what) => `not answered: ${what}`)] };
}

/** What the sockets asked for that the upstream still has open once all should be closed. */
async function settled(upstream) {
  const until = Date.now() + SETTLE_MS;
  let { asked } = await upstream.facts();
  while (asked.length > 0 && Date.now() < until) {
    await pause(100);
    ({ asked } = await upstream.facts());
  }
  return asked;
}

/** What the server holds once its handles are back, or the time is up: a starved machine closes late. */
async function restingUsage(app, start) {
  const until = Date.now() + SETTLE_MS;
  let usage = await app.usage();
  while (grownHandles(start, usage).length > 0 && Date.now() < until) {
    await pause(500);
    usage = await app.usage();
  }
  return usage;
}

function grownHandles(start, end) {
  return Object.entries(end.open).filter(([kind, count]) => count > (start.open[kind] ?? 0) + SPARE_HANDLES);
}

function brokenPromises({ open, start, end, growth }) {
  const faults = [];
  if (open.length > 0) faults.push(`${open.length} connections to the upstream are left: ${open.join(', ')}`);
  for (const key of ['rss', 'heap']) {
    if (end[key] > start[key] * (1 + growth)) {
      faults.push(`${key} grew from ${start[key].toFixed(1)} to ${end[key].toFixed(1)} MiB`);
    }
  }
  if (end.listeners > start.listeners) faults.push(`listeners grew from ${start.listeners} to ${end.listeners}`);
  for (const [kind, count] of grownHandles(start, end)) {
    faults.push(`${kind} grew from ${start.open[kind] ?? 0} to ${count}`);
  }
  return faults;
}

/** The server's own complaints, at most a few of them. */
function alarms(words) {
  const text = words.join('');
  return ALARM.test(text)
    ? [`the server complained: ${text.match(new RegExp(`.{0,200}(${ALARM.source}).{0,400}`, 'is'))?.[0]}`]
    : [];
}

async function startUpstream() {
  const child = fork(fileURLToPath(new URL('./upstream.mjs', import.meta.url)));
  const [{ port }] = await once(child, 'message');
  const facts = async () => {
    child.send('facts');
    return (await once(child, 'message'))[0].facts;
  };
  return { origin: `http://127.0.0.1:${port}`, facts, close: () => child.disconnect() };
}

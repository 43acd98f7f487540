// Figures, not verdicts: everything is measured in one run on this machine, the tunnel beside a direct connection.
import { cpus } from 'node:os';
import { abortTime } from './measures/abort-time.mjs';
import { chunkLatency } from './measures/chunk-latency.mjs';
import { decoderTimes } from './measures/decoder.mjs';
import { egressGuard } from './measures/egress-guard.mjs';
import { firstLoad } from './measures/first-load.mjs';
import { firstToken } from './measures/first-token.mjs';
import { historyList } from './measures/history-list.mjs';
import { largeSweep } from './measures/large-sweep.mjs';
import { linkCodecTimes } from './measures/link-codec.mjs';
import { load } from './measures/load.mjs';
import { columnEndpoints, pageColumns } from './measures/page-columns.mjs';
import { pageStream } from './measures/page-stream.mjs';
import { shortLinkRates } from './measures/short-links.mjs';
import { slowReader } from './measures/slow-reader.mjs';
import { snippetTimes } from './measures/snippets.mjs';
import { sweep } from './measures/sweep.mjs';
import { throughput } from './measures/throughput.mjs';
import { startApp } from './rig/app-process.mjs';
import { launchBrowser } from './rig/browser.mjs';
import { recordAnswer } from './rig/column-feed.mjs';
import { median, quantile, repeated } from './rig/figures.mjs';
import { printLargeSweep, printSweep } from './rig/sweep-tables.mjs';
import { printTable } from './rig/table.mjs';
import { startUpstream } from './rig/upstream-process.mjs';

/** Each is taken of both sides, one right after the other. */
const TUNNEL_MEASURES = {
  'the first token': (url) => repeated(3, () => firstToken(url)),
  'chunk latency': (url, pid) => repeated(3, () => chunkLatency(url, pid)),
  throughput: (url) => repeated(3, () => throughput(url)),
  'abort time': abortTime,
  'a slow reader': slowReader,
};

/** What is measured, in this order; `node bench/run.mjs --only page,columns` measures these alone. */
const PARTS = {
  decoder: measureDecoder,
  snippets: measureSnippets,
  links: measureLinks,
  egress: measureEgress,
  tunnel: measureTunnel,
  load: measureLoad,
  page: measurePage,
  columns: measureColumns,
  sweep: measureSweep,
};

const wanted = partsWanted(process.argv.slice(2));
const upstream = await startUpstream();
const app = await startApp(upstream.origin, { WORKBENCH_ENDPOINTS: JSON.stringify(columnEndpoints(upstream.origin)) });
const browser = await launchBrowser();
try {
  console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores`);
  for (const name of wanted) {
    const began = performance.now();
    await PARTS[name]();
    console.log(`  (${name}: ${Math.round((performance.now() - began) / 1000)} s)\n`);
  }
} finally {
  await browser.close();
  await app.close();
  upstream.close();
}

function partsWanted(args) {
  if (args.length === 0) return Object.keys(PARTS);
  const names = args[0] === '--only' ? (args[1] ?? '').split(',') : [];
  if (names.length > 0 && names.every((name) => name in PARTS)) return names;
  console.error(`node bench/run.mjs [--only ${Object.keys(PARTS).join(',')}]`);
  process.exit(1);
}

async function measureDecoder() {
  console.log('measuring the decoder …');
  const { small, large, over } = await decoderTimes();
  printTable(
    'The decoder: CPU time at a quarter, half and all of n (median of 3)',
    ['', 'unit', 'n/4', 'n/2', 'n', 'n : n/4'],
    [
      ['n = 200,000 small events', 'ms', ...small, small[2] / small[0]],
      ['n = one event of 15 MB, in reads of 1 KiB', 'ms', ...large, large[2] / large[0]],
    ],
  );
  console.log(`  one event of 17 MiB: ${over.last.failure?.message ?? 'NOT REFUSED'}`);
}

async function measureSnippets() {
  console.log('measuring the snippets …');
  printTable(
    'Printing a draft of 500,000 characters (median of 9)',
    ['target', 'unit', 'time'],
    (await snippetTimes()).map(([label, time]) => [label, 'ms', time]),
  );
}

async function measureLinks() {
  console.log('measuring links …');
  printTable(
    'A draft in a link (a passage that repeats; median of 9)',
    ['bytes of JSON', '', 'link, characters', 'encode, ms', 'decode, ms'],
    (await linkCodecTimes()).map(([size, link, encode, decode]) => [
      size.toLocaleString('en-US'),
      '',
      link,
      encode,
      decode,
    ]),
  );
  const { file, postgres } = await shortLinkRates(upstream.origin);
  const row = (what, key) => [what, '1/s', file[key], postgres?.[key] ?? Number.NaN];
  printTable(
    'Short links of 2 KB over HTTP, eight at once',
    ['', 'unit', 'file', 'PostgreSQL'],
    [row('written', 'writes'), row('read', 'reads')],
  );
}

async function measureEgress() {
  console.log('measuring the way out …');
  const { guarded, plain } = await egressGuard(upstream.origin);
  const row = (what, unit, key) => [what, unit, guarded[key], plain[key]];
  printTable(
    "The guarded way out beside undici's own fetch (medians, taken in turn)",
    ['', 'unit', 'guarded', 'plain'],
    [
      row('new connection to first byte', 'ms', 'fresh'),
      row('reused connection to first byte', 'ms', 'reused'),
      row('CPU per chunk of one long stream', 'µs', 'cpu'),
      row('chunks of one long stream', 'chunks/s', 'chunks'),
    ],
  );
}

async function measureTunnel() {
  const sides = {
    direct: { url: `${upstream.origin}/v1/chat/completions`, pid: upstream.pid },
    tunnel: { url: `${app.origin}/api/providers/oxen/chat/completions`, pid: app.pid },
  };
  const figures = { direct: {}, tunnel: {} };
  for (const [name, measure] of Object.entries(TUNNEL_MEASURES)) {
    console.log(`measuring ${name} …`);
    for (const [side, { url, pid }] of Object.entries(sides)) {
      Object.assign(figures[side], await measure(url, pid, upstream));
    }
  }
  const row = (what, unit, key) => [what, unit, figures.direct[key], figures.tunnel[key]];
  printTable(
    'Tunnel beside a direct connection (median of 3)',
    ['', 'unit', 'direct', 'tunnel'],
    [
      row('first token, one after another', 'ms', 'firstToken'),
      row('chunk latency p50, 20 streams × 100/s', 'ms', 'p50'),
      row('chunk latency p99', 'ms', 'p99'),
      row('CPU per chunk there (direct: of the upstream itself)', 'µs', 'cpu'),
      row('small chunks, 8 streams', 'chunks/s', 'chunks'),
      row('large chunks, 8 streams', 'MiB/s', 'megabytes'),
      row('abort to upstream closed, in mid-stream', 'ms', 'mid'),
      row('abort while the upstream is silent', 'ms', 'silent'),
      row('abort before the first header', 'ms', 'mute'),
      row('reader that stops in a 50 MiB answer: memory growth', 'MiB', 'growth'),
      row('  of which the upstream got rid of', 'MiB', 'taken'),
    ],
  );
}

async function measureLoad() {
  console.log('measuring many streams at once …');
  await load(`${app.origin}/api/providers/oxen/chat/completions`, `${app.origin}/api/providers`);
  const before = await app.usage();
  const direct = await load(`${upstream.origin}/v1/chat/completions`, `${upstream.origin}/facts`);
  const tunnel = await load(`${app.origin}/api/providers/oxen/chat/completions`, `${app.origin}/api/providers`);
  const after = await app.usage();
  const rows = direct.flatMap(({ streams, ...figures }, at) => [
    [`${streams} streams × 20/s: age of a chunk p95`, 'ms', figures.age, tunnel[at].age],
    ['  another request meanwhile, p95', 'ms', figures.p95, tunnel[at].p95],
    ['  such requests, four askers', '1/s', figures.rate, tunnel[at].rate],
    ['  refused', '', figures.refused, tunnel[at].refused],
  ]);
  printTable(
    'Many streams at once (GET /api/providers beside a GET of the upstream itself)',
    ['', 'unit', 'direct', 'tunnel'],
    rows,
  );
  const handles = ({ open }) => Object.values(open).reduce((sum, count) => sum + count, 0);
  printTable(
    'The server before and after, garbage gone',
    ['', 'unit', 'before', 'after'],
    [
      ['resident memory', 'MiB', before.rss, after.rss],
      ['heap', 'MiB', before.heap, after.heap],
      ['open handles', '', handles(before), handles(after)],
      ['listeners of the process', '', before.listeners, after.listeners],
    ],
  );
}

async function measurePage() {
  console.log('measuring the page …');
  const load = await firstLoad(browser, app.origin);
  const paced = await repeated(3, () => pageStream(browser, app.origin, upstream, 'paced-2000-200'));
  const history = await repeated(3, () => historyList(browser, app.origin));
  const long = await repeated(3, () => pageStream(browser, app.origin, upstream, 'text-1000-100-200'));
  printTable(
    'The page in Chromium (streams: median of 3)',
    ['', 'unit', 'value', 'aim'],
    [
      ['JavaScript at first load, compressed', 'KiB', load.wire, '200'],
      ['JavaScript at first load, unpacked', 'KiB', load.raw, ''],
      ['editor loaded before it is needed', '', load.editor ? 'yes' : 'no', 'no'],
      ['opening the first editor adds, compressed', 'KiB', load.opening.wire, ''],
      ['  unpacked', 'KiB', load.opening.raw, ''],
      ['  from the press until it is there', 'ms', load.opening.ms, ''],
      ['first contentful paint', 'ms', load.paint, ''],
      ['2,000 chunks at 200/s: lag after the last', 'ms', paced.lag, '100'],
      ['  tasks over 50 ms', '', paced.longTasks, '0'],
      ['  longest of them', 'ms', paced.longest, ''],
      ['  main thread busy', '%', paced.busy, '45'],
      ['history list with 5,000 runs: from the press to the first row', 'ms', history.opened, '200'],
      ['  a search through all of them', 'ms', history.found, '500'],
      ['  longest task', 'ms', history.longest, ''],
      ['100,000 characters of markdown: lag after the last', 'ms', long.lag, '150'],
      ['  tasks over 50 ms', '', long.longTasks, ''],
      ['  main thread busy', '%', long.busy, ''],
      ['  heap at the end', 'MiB', long.heap, '60'],
    ],
  );
}

async function measureColumns() {
  console.log('measuring columns …');
  const messages = await recordAnswer(upstream.origin, 'text-1500-5-100000');
  const rounds = { 1: [], 12: [] };
  for (let round = 0; round < 3; round += 1) {
    for (const count of [1, 12]) rounds[count].push(await pageColumns(browser, app.origin, messages, count));
  }
  const figures = Object.values(rounds).map(columnFigures);
  const [one, twelve] = figures;
  const row = (what, unit, key, aim = '') => [what, unit, ...figures.map((side) => side[key]), aim];
  printTable(
    'Columns at once, each fed from a recording of 1,500 tokens at 100 a second (3 rounds)',
    ['', 'unit', '1 column', '12 columns', 'aim'],
    [
      row('lag after the last token, median of all columns', 'ms', 'lag', '150'),
      row('  95th percentile', 'ms', 'lag95'),
      row('  longest', 'ms', 'lagLongest'),
      row('tasks over 50 ms, in a round', '', 'longTasks', '0'),
      row('  longest of them', 'ms', 'longest'),
      row('frames', '1/s', 'frames'),
      row('  time between two, 95th percentile', 'ms', 'gap'),
      row('main thread busy', '%', 'busy'),
      ['  12 columns to 1', '', '', twelve.busy / one.busy, ''],
    ],
  );
}

async function measureSweep() {
  console.log('measuring sweeps …');
  printSweep(await sweep(browser, app.origin));
  printLargeSweep(await largeSweep(browser, app.origin));
}

/** Medians of the rounds; lags of all columns of all rounds together, and the longest task of all. */
function columnFigures(rounds) {
  const lags = rounds.flatMap((round) => round.lags);
  const middle = (key) => median(rounds.map((round) => round[key]));
  return {
    lag: median(lags),
    lag95: quantile(lags, 0.95),
    lagLongest: Math.max(...lags),
    longTasks: middle('longTasks'),
    longest: Math.max(...rounds.map((round) => round.longest)),
    frames: middle('frames'),
    gap: middle('gap'),
    busy: middle('busy'),
  };
}

// Puts the production build under streams that fail and leave in every way, and ends with 1 when a promise was not kept:
//   node scripts/soak.mjs --streams=200 --seconds=60 --seed=1 --growth=0.2 --json
// or the decoder under mutated answers:
//   node scripts/soak.mjs --fuzz=10 --seed=1        (minutes)
import { parseArgs } from 'node:util';
import { fuzz } from './soak/fuzz.mjs';
import { soak } from './soak/soak.mjs';

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    growth: { type: 'string', default: '0.2' },
    fuzz: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [streams, seconds, seed, growth] = [values.streams, values.seconds, values.seed, values.growth].map(Number);
const isFuzz = values.fuzz !== undefined;
const { figures, faults } = isFuzz
  ? await fuzz({ minutes: Number(values.fuzz), seed })
  : await soak({ streams, seconds, seed, growth });
if (values.json) console.log(JSON.stringify({ figures, faults }));
else {
  for (const line of isFuzz ? fuzzLines(figures) : soakLines(figures)) console.log(line);
  console.log(faults.length === 0 ? 'every promise was kept' : `${faults.length} faults`);
}
for (const fault of faults.slice(0, 20)) console.error(`✗ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function soakLines({ runs, statuses, opened, requests, open, others, cold, start, end }) {
  return [
    `${streams} streams at once for ${seconds} s, seed ${seed}: ${runs} runs`,
    `${requests} requests reached the upstream over ${opened} connections; left open: ${open}`,
    `answers by status (0 = left before one): ${JSON.stringify(statuses)}`,
    `other requests meanwhile: ${others.asked}, p50 ${ms(others.p50)}, p95 ${ms(others.p95)}, worst ${ms(others.worst)}`,
    usageLine('before any request', cold),
    usageLine('after warming up', start),
    usageLine('at the end', end),
  ];
}

function usageLine(when, { rss, heap, buffers, open, listeners }) {
  const memory = `RSS ${mib(rss)}, heap ${mib(heap)}, buffers ${mib(buffers)}`;
  return `${when}: ${memory}, open ${JSON.stringify(open)}, listeners ${listeners}`;
}

function fuzzLines({ minutes, inputs, slowest, start, end }) {
  return [
    `${inputs} mutated answers in ${minutes} min, the slowest ${ms(slowest)}, heap ${mib(start)} then ${mib(end)}`,
  ];
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

function mib(value) {
  return `${value.toFixed(1)} MiB`;
}

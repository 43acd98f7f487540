import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withSources } from '../../bench/rig/load-source.mjs';

const HANG_MS = 2_000;
const GROWTH_MIB = 32;
const MODULES = ['/lib/run/fixtures/fuzz-fault.ts', '/lib/run/fixtures/mutate.ts'];

/** Seeded mutations of every known case for so many minutes (R15): no crash, no input over 2 s, bounded memory. */
export function fuzz({ minutes, seed }) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed / 1_048_576;
  };
  return withSources(MODULES, ({ fuzzOnce }, { numbersFrom }) => {
    const random = numbersFrom(seed);
    const until = Date.now() + minutes * 60_000;
    const faults = [];
    let [inputs, slowest] = [0, 0];
    for (; inputs < 2_000; inputs += 1) note(fuzzOnce(inputs, random));
    const start = heap();
    for (; Date.now() < until && faults.length < 20; inputs += 1) {
      const began = performance.now();
      note(fuzzOnce(inputs, random));
      slowest = Math.max(slowest, performance.now() - began);
    }
    const end = heap();
    if (slowest > HANG_MS) faults.push(`one input took ${slowest.toFixed(0)} ms`);
    if (end > start + GROWTH_MIB) faults.push(`the heap grew from ${start.toFixed(1)} to ${end.toFixed(1)} MiB`);
    return { figures: { minutes, seed, inputs, slowest, start, end }, faults };

    function note({ wrong, bytes }) {
      if (wrong !== '') faults.push(`${wrong}: ${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`);
    }
  });
}

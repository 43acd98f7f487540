import { parseJson } from '../../core/json';
import { createSweepRunner } from '../sweep-runner';
import { settle } from './fake-ports';
import { answer, type FakeSweepPorts, fakeSweepPorts, seeds } from './fake-sweeps';

/** The seed of a request, by which its cell is known. */
export const seedOf = (body: string) => {
  const read = parseJson(body);
  return read.ok ? (read.value as { readonly seed?: number }).seed : undefined; // a request body
};

/** Answers all that has been sent and not answered yet. */
export async function answerAll(ports: FakeSweepPorts, from: number): Promise<number> {
  const open = ports.sent.slice(from);
  for (const run of open) {
    await run.answer(...answer(`seed ${seedOf(run.body)}`, ports.clock));
    await run.end();
  }
  return from + open.length;
}

/** Answers until nothing more is sent. */
export async function answerToTheEnd(ports: FakeSweepPorts, from = 0): Promise<void> {
  let done = from;
  while (done < ports.sent.length) done = await answerAll(ports, done);
  ports.advance(250);
}

/** A sweep that has begun, with its runner and what the page sees of it. */
export async function begun(count: number, changes: Parameters<typeof seeds>[1] = {}) {
  const ports = fakeSweepPorts();
  const runner = createSweepRunner(ports);
  const started = await runner.start(seeds(count, changes));
  await settle();
  const sweep = () => {
    ports.advance(250);
    const state = runner.getState().sweep;
    if (state === undefined) throw new Error('no sweep');
    return state;
  };
  return { ports, runner, started, sweep, states: () => sweep().cells.map(({ state }) => state) };
}

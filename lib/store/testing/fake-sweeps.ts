import type { StoredSweep } from '../../compare/stored-sweep';
import type { SweepPlan } from '../../compare/sweep';
import { IDLE_CELL } from '../../compare/sweep-cell';
import { cellCount } from '../../compare/sweep-cells';
import { fail, ok } from '../../core/result';
import type { RunEvent } from '../../run/event';
import type { RunRecord } from '../../run/run-record';
import type { SweepPorts } from '../sweep-ports';
import { type FakePorts, fakePorts } from './fake-ports';

export type FakeSweepPorts = FakePorts &
  SweepPorts & {
    readonly kept: Map<string, StoredSweep>;
    /** Runs of cells, by sweep and number. */
    readonly runs: Map<string, RunRecord | undefined>;
    readonly locked: Set<string>;
    /** Refuses to write. */
    brokenStore: boolean;
    /** The most runs that waited for a place at one time, and the most that were under way. */
    readonly most: { queued: number; sending: number };
    /** Places for runs; more than these wait. */
    places: number;
  };

/** Ports of a runner of sweeps, with a queue of few places, a store and locks in memory. */
export function fakeSweepPorts(): FakeSweepPorts {
  const base = fakePorts();
  const waiting: (() => void)[] = [];
  let sending = 0;
  const fake: FakeSweepPorts = Object.assign(base, {
    kept: new Map<string, StoredSweep>(),
    runs: new Map<string, RunRecord | undefined>(),
    locked: new Set<string>(),
    brokenStore: false,
    most: { queued: 0, sending: 0 },
    places: 5,
    cost: () => undefined,
    claim: undefined as never, // given below: two ports share the name
    store: undefined as never, // given below
  });
  fake.slot = (_provider, signal, queued) =>
    new Promise((resolve) => {
      const release = () => {
        sending -= 1;
        waiting.shift()?.();
      };
      const admit = () => {
        sending += 1;
        fake.most.sending = Math.max(fake.most.sending, sending);
        resolve(release);
      };
      if (signal.aborted) return resolve(undefined);
      if (sending < fake.places) return admit();
      waiting.push(admit);
      fake.most.queued = Math.max(fake.most.queued, waiting.length);
      queued(waiting.length);
      signal.addEventListener('abort', () => {
        const at = waiting.indexOf(admit);
        if (at === -1) return;
        waiting.splice(at, 1);
        resolve(undefined);
      });
    });
  Object.assign(fake, sweepPorts(fake));
  return fake;
}

function sweepPorts(fake: FakeSweepPorts): Pick<SweepPorts, 'claim' | 'store'> {
  const refusal = fail({ kind: 'unavailable', message: 'This browser has no room left.' });
  return {
    async claim(id) {
      if (fake.locked.has(id)) return undefined;
      fake.locked.add(id);
      return () => fake.locked.delete(id);
    },
    store: {
      async save(sweep) {
        if (fake.brokenStore) return refusal;
        const cells = fake.kept.get(sweep.id)?.cells ?? Array.from({ length: cellCount(sweep.plan) }, () => IDLE_CELL);
        fake.kept.set(sweep.id, { ...sweep, cells });
        return ok(true);
      },
      async mark(id, state) {
        const sweep = fake.kept.get(id);
        if (fake.brokenStore) return refusal;
        if (sweep !== undefined) fake.kept.set(id, { ...sweep, state });
        return ok(true);
      },
      async putCell(id, index, cell, run) {
        const sweep = fake.kept.get(id);
        if (fake.brokenStore) return refusal;
        if (sweep !== undefined) fake.kept.set(id, { ...sweep, cells: sweep.cells.with(index, cell) });
        fake.runs.set(`${id} ${index}`, run);
        return ok(true);
      },
      load: async (id) => (fake.brokenStore ? refusal : ok(fake.kept.get(id))),
    },
  };
}

/** What a provider answers that says this. */
export function answer(text: string, at: number): readonly RunEvent[] {
  return [
    { type: 'text-delta', at, choice: 0, text },
    { type: 'finish', at, choice: 0, reason: 'stop' },
    { type: 'run-end', at, state: 'complete' },
  ];
}

/** A refusal for a rate limit. */
export function tooMany(at: number, retryAfterMs?: number): RunEvent {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return {
    type: 'run-failed',
    at,
    failure: { kind: 'refused', reason: 'rate_limited', status: 429, message: 'Too many requests.', ...wait },
  };
}

/** A plan of so many cells that differ in their seed. */
export function seeds(count: number, changes: Partial<SweepPlan> = {}): SweepPlan {
  return {
    v: 1,
    draft: {
      v: 1,
      messages: [{ role: 'user', content: 'Hi' }],
      tools: [],
      variables: {},
      columns: [{ id: 'a', provider: 'sandbox', model: 'm', params: { stream: true }, extra: {} }],
    },
    models: [{ provider: 'sandbox', model: 'm' }],
    axes: [{ param: 'seed', values: Array.from({ length: count }, (_, value) => ({ value })) }],
    rows: [[]],
    repeats: 1,
    ...changes,
  };
}

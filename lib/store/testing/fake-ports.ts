import type { JsonValue } from '../../core/json';
import { fail, ok, type Result } from '../../core/result';
import { testProvider } from '../../draft/testing/test-provider';
import type { Provider } from '../../providers/provider';
import type { RunEvent } from '../../run/event';
import type { StoredDraft, WorkbenchPorts } from '../workbench';

type Batch = readonly RunEvent[];

/** One request that the store sent: the test answers it batch by batch. */
type SentRun = {
  readonly body: string;
  readonly provider: string;
  readonly signal: AbortSignal;
  answer(...events: readonly RunEvent[]): Promise<void>;
  end(): Promise<void>;
};

export type FakePorts = WorkbenchPorts & {
  readonly sent: SentRun[];
  readonly saved: Map<string, StoredDraft>;
  readonly writes: StoredDraft[];
  readonly claimedElsewhere: Set<string>;
  /** What the mocks of tools answer, by their code and arguments. */
  mock: (code: string, args: JsonValue, signal: AbortSignal) => Promise<Result<string>>;
  full: boolean;
  clock: number;
  providers: readonly Provider[];
  /** Lets time pass, and with it the timers that are due, in their order. */
  advance(milliseconds: number): void;
  /** Runs what waits for the next frame. */
  frame(): void;
};

/** Lets everything that is ready happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** Ports whose time, frames, storage and provider the test holds in its hands. */
export function fakePorts(): FakePorts {
  const frames = new Set<() => void>();
  const timers = new Map<() => void, number>();
  let ids = 0;
  const fake: FakePorts = {
    sent: [],
    saved: new Map(),
    writes: [],
    claimedElsewhere: new Set(),
    mock: async (code, args) => ok(`${code} ${JSON.stringify(args)}`),
    full: false,
    clock: 0,
    providers: [testProvider({ id: 'sandbox', auth: 'none', key: 'not-needed' }), testProvider({ key: 'none' })],
    send: (request, signal) => sentRun(fake.sent, request, signal),
    slot: async (_provider, signal) => (signal.aborted ? undefined : () => undefined),
    answerMock: (...call) => fake.mock(...call),
    provider: (ref) => fake.providers.find(({ id }) => id === ref),
    async save(record) {
      await Promise.resolve();
      if (fake.full) return fail({ kind: 'unavailable', message: 'full' });
      fake.writes.push(record);
      fake.saved.set(record.id, record);
      return ok(true as const);
    },
    load: async (id) => (fake.full ? fail({ kind: 'unavailable', message: 'full' }) : ok(fake.saved.get(id))),
    latest: async () => ok([...fake.saved.values()].at(-1)),
    list: async () => ok([...fake.saved.values()].map(({ id, editedWall }) => ({ id, title: id, editedWall }))),
    async remove(id) {
      fake.saved.delete(id);
      return ok(true as const);
    },
    claim: async (id) => !fake.claimedElsewhere.has(id),
    now: () => fake.clock,
    wallClock: () => 1_000_000 + fake.clock,
    newId() {
      ids += 1;
      return `id-${ids}`;
    },
    nextFrame(callback) {
      frames.add(callback);
      return () => frames.delete(callback);
    },
    later(callback, milliseconds) {
      const once = () => callback();
      timers.set(once, fake.clock + milliseconds);
      return () => timers.delete(once);
    },
    advance(milliseconds) {
      const end = fake.clock + milliseconds;
      for (;;) {
        const [next] = [...timers].filter(([, at]) => at <= end).sort(([, left], [, right]) => left - right);
        if (next === undefined) break;
        timers.delete(next[0]);
        fake.clock = next[1];
        next[0]();
      }
      fake.clock = end;
    },
    frame() {
      const due = [...frames];
      frames.clear();
      for (const callback of due) callback();
    },
  };
  return fake;
}

function sentRun(
  sent: SentRun[],
  { provider, body }: { readonly provider: string; readonly body: string },
  signal: AbortSignal,
): AsyncIterable<Batch> {
  const batches: Batch[] = [];
  let wake: (() => void) | undefined;
  let over = false;
  const push = async (batch: Batch | undefined) => {
    if (batch === undefined) over = true;
    else batches.push(batch);
    wake?.();
    await settle();
  };
  signal.addEventListener(
    'abort',
    () => void push([{ type: 'run-end', at: 0, state: 'stopped' }]).then(() => push(undefined)),
  );
  sent.push({ provider, body, signal, answer: (...events) => push(events), end: () => push(undefined) });
  return (async function* () {
    for (;;) {
      const next = batches.shift();
      if (next !== undefined) yield next;
      else if (over) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  })();
}

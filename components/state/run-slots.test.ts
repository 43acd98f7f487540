import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunQueue } from '@/lib/store/run-queue';
import { slotsOf } from './run-slots';
import { type FakeLocks, fakeLocks } from './testing/fake-locks';

type Run = {
  readonly tab: number;
  readonly provider: string;
  readonly stop: () => void;
  state: 'waiting' | 'running' | 'over';
  end: () => void;
};

/** Lets everything happen that needs no turn of the browser. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

/** Tabs of one browser, and the runs that were begun in them. */
function browserOf(tabs: number, locks: FakeLocks) {
  const opened = Array.from({ length: tabs }, () => {
    const { locks: own, close } = locks.tab();
    return { queue: slotsOf(own), close };
  });
  const runs: Run[] = [];
  function begin(tab: number, provider: string, queue: RunQueue | undefined = opened[tab]?.queue): Run {
    const controller = new AbortController();
    const run: Run = { tab, provider, state: 'waiting', stop: () => controller.abort(), end: () => undefined };
    runs.push(run);
    void queue
      ?.enter(provider, controller.signal, () => undefined)
      .then((release) => {
        if (run.state === 'over') return; // its tab was closed
        run.state = release === undefined ? 'over' : 'running';
        run.end = () => {
          run.state = 'over';
          release?.();
        };
      });
    return run;
  }
  function close(tab: number): void {
    opened[tab]?.close();
    for (const run of runs) if (run.tab === tab) run.state = 'over';
  }
  const running = (provider?: string, tab?: number) =>
    runs.filter(
      (run) => run.state === 'running' && (provider ?? run.provider) === run.provider && (tab ?? run.tab) === run.tab,
    );
  return { begin, close, runs, running, waiting: () => runs.filter((run) => run.state === 'waiting') };
}

/** A browser that does everything as soon as it can. */
function quick(tabs: number) {
  const locks = fakeLocks(() => Promise.resolve());
  const act = async <T>(work: () => T): Promise<T> => {
    const done = work();
    for (let turn = 0; turn < 20; turn += 1) await settle();
    return done;
  };
  return { ...browserOf(tabs, locks), locks, act };
}

describe('runs of all tabs together', () => {
  it('are five at most, and one that ends makes room in another tab', async () => {
    const { begin, running, act, locks } = quick(2);
    const runs = await act(() => ['a', 'b', 'c', 'd', 'e'].map((provider) => begin(0, provider)));
    const waiting = await act(() => begin(1, 'f'));
    expect([running().length, waiting.state]).toEqual([5, 'waiting']);
    await act(() => runs[2]?.end());
    expect([running().length, waiting.state]).toEqual([5, 'running']);
    await act(() => {
      for (const run of running()) run.end();
    });
    expect([locks.held(), locks.waiting()]).toEqual([[], 0]);
  });

  it('are four of a tab at a provider at most, and hold up no other provider', async () => {
    const { begin, running, act } = quick(2);
    const [first] = await act(() => [begin(0, 'a'), begin(0, 'a'), begin(0, 'a'), begin(0, 'a'), begin(0, 'a')]);
    expect(running('a').length).toBe(4);
    await act(() => begin(0, 'b'));
    expect(running('b').length).toBe(1);
    await act(() => running('b')[0]?.end());
    await act(() => begin(1, 'a'));
    expect([running('a', 0).length, running('a', 1).length]).toEqual([4, 1]);
    await act(() => first?.end());
    expect([running('a', 0).length, running('a', 1).length]).toEqual([4, 1]);
  });

  it('give their places to others when their tab closes, or when they are stopped while they wait', async () => {
    const { begin, close, act } = quick(3);
    await act(() => ['a', 'b', 'c', 'd', 'e'].map((provider) => begin(0, provider)));
    const stopped = await act(() => begin(1, 'f'));
    const last = await act(() => begin(2, 'f'));
    await act(() => stopped.stop());
    expect([stopped.state, last.state]).toEqual(['over', 'waiting']);
    await act(() => close(0));
    expect(last.state).toBe('running');
  });
});

const PROVIDERS = ['a', 'b', 'b-1'] as const;
const TABS = 3;

const action = fc.record({
  kind: fc.constantFrom('begin', 'begin', 'begin', 'begin', 'end', 'end', 'stop', 'close'),
  tab: fc.nat(TABS - 1),
  provider: fc.constantFrom(...PROVIDERS),
  which: fc.nat(30),
  /** How much the browser does before the next thing happens. */
  turns: fc.nat(6),
});

it('holds its limits and loses no place, in whatever order the browser does what it was asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(action, { maxLength: 60 }), async (scheduler, actions) => {
      let late = 0;
      const isLate = () => {
        late += 1;
        return late % 3 !== 0;
      };
      const locks = fakeLocks(() => scheduler.schedule(Promise.resolve()), isLate);
      const browser = browserOf(TABS, locks);
      const { runs, running, waiting } = browser;
      const closed = new Set<number>();

      function check(): void {
        expect(running().length).toBeLessThanOrEqual(5);
        for (const provider of PROVIDERS) {
          for (let tab = 0; tab < TABS; tab += 1) expect(running(provider, tab).length).toBeLessThanOrEqual(4);
        }
      }
      async function turn(most: number): Promise<void> {
        await settle();
        for (let done = 0; done < most && scheduler.count() > 0; done += 1) {
          await scheduler.waitOne();
          await settle();
          check();
        }
      }

      for (const { kind, tab, provider, which, turns } of actions) {
        if (kind === 'begin' && !closed.has(tab)) browser.begin(tab, provider);
        if (kind === 'end') running()[which % Math.max(1, running().length)]?.end();
        if (kind === 'stop') waiting()[which % Math.max(1, waiting().length)]?.stop();
        if (kind === 'close' && closed.size < TABS - 1 && which % 4 === 0) {
          closed.add(tab);
          browser.close(tab);
        }
        await turn(turns);
      }

      await turn(Number.POSITIVE_INFINITY);
      for (const { provider, tab } of waiting()) {
        expect(running().length === 5 || running(provider, tab).length === 4).toBe(true);
      }
      for (const { tab, provider } of runs) {
        const line = runs.filter((run) => run.tab === tab && run.provider === provider && run.state !== 'over');
        const states = line.map(({ state }) => state).join(' ');
        expect(states).not.toMatch(/waiting.* running/);
      }
      while (running().length > 0) {
        for (const run of running()) run.end();
        await turn(Number.POSITIVE_INFINITY);
      }
      expect([waiting(), locks.held(), locks.waiting()]).toEqual([[], [], 0]);
    }),
    { numRuns: 200 },
  );
});

it('keeps the same limits in one tab where the browser has no locks', async () => {
  const queue = slotsOf(undefined);
  const browser = browserOf(
    0,
    fakeLocks(() => Promise.resolve()),
  );
  for (const provider of ['a', 'a', 'a', 'a', 'a', 'b', 'c']) browser.begin(0, provider, queue);
  for (let turn = 0; turn < 10; turn += 1) await settle();
  expect([browser.running('a').length, browser.running('b').length, browser.running('c').length]).toEqual([4, 1, 0]);
});

import { describe, expect, it } from 'vitest';
import { countedGate } from './counted-gate';
import { runGates } from './run-gates';
import { createRunQueue, type RunGate, type RunGates } from './run-queue';
import { settle as settleOnce } from './testing/fake-ports';

/** A queue takes several turns for each run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await settleOnce();
}

/** Four places at each provider. */
function gatesWith(all: RunGate): RunGates {
  return { ...runGates(countedGate), all };
}

/** A queue whose runs are named: who runs, who waits where, and the ways to end or stop one. */
function opened(all: RunGate = countedGate(5)) {
  const queue = createRunQueue(gatesWith(all));
  const running = new Map<string, () => void>();
  const places = new Map<string, number>();
  const stops = new Map<string, AbortController>();
  const refused: string[] = [];
  async function enter(...names: readonly string[]) {
    for (const name of names) {
      const controller = new AbortController();
      stops.set(name, controller);
      void queue
        .enter(name.charAt(0), controller.signal, (place) => places.set(name, place))
        .then((release) => {
          places.delete(name);
          if (release === undefined) refused.push(name);
          else running.set(name, release);
        });
    }
    await settle();
  }
  async function end(...names: readonly string[]) {
    for (const name of names) {
      running.get(name)?.();
      running.delete(name);
    }
    await settle();
  }
  async function stop(name: string) {
    stops.get(name)?.abort();
    await settle();
  }
  const seen = () => ({ running: [...running.keys()], waiting: Object.fromEntries(places) });
  return { enter, end, stop, seen, refused };
}

describe('a run', () => {
  it('is sent at once while there is a place, and told nothing of a queue', async () => {
    const { enter, seen } = opened();
    await enter('a1', 'a2', 'a3', 'a4', 'b1');
    expect(seen()).toEqual({ running: ['a1', 'a2', 'a3', 'a4', 'b1'], waiting: {} });
  });

  it('waits in order behind five, and knows its place', async () => {
    const { enter, end, seen } = opened();
    await enter('a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1', 'h1');
    expect(seen()).toEqual({ running: ['a1', 'b1', 'c1', 'd1', 'e1'], waiting: { f1: 1, g1: 2, h1: 3 } });
    await end('c1');
    expect(seen()).toEqual({ running: ['a1', 'b1', 'd1', 'e1', 'f1'], waiting: { g1: 1, h1: 2 } });
    await end('a1', 'b1');
    expect(seen()).toEqual({ running: ['d1', 'e1', 'f1', 'g1', 'h1'], waiting: {} });
  });

  it('waits behind four of its provider, and holds up no other provider', async () => {
    const { enter, end, seen } = opened();
    await enter('a1', 'a2', 'a3', 'a4', 'a5', 'b1');
    expect(seen()).toEqual({ running: ['a1', 'a2', 'a3', 'a4', 'b1'], waiting: { a5: 1 } });
    await enter('a6');
    expect(seen().waiting).toEqual({ a5: 1, a6: 2 });
    await end('b1');
    expect(seen().waiting).toEqual({ a5: 1, a6: 2 });
    await end('a2');
    expect(seen()).toEqual({ running: ['a1', 'a3', 'a4', 'a5'], waiting: { a6: 1 } });
  });

  it('leaves the queue at Stop, and those behind it move up', async () => {
    const { enter, stop, end, seen, refused } = opened(countedGate(1));
    await enter('a1', 'a2', 'a3', 'a4');
    await stop('a2');
    expect(refused).toEqual(['a2']);
    expect(seen()).toEqual({ running: ['a1'], waiting: { a3: 1, a4: 2 } });
    await end('a1');
    expect(seen().running).toEqual(['a3']);
    await stop('a4');
    await end('a3');
    await enter('a5');
    expect(seen()).toEqual({ running: ['a5'], waiting: {} });
  });

  it('that was stopped before it came is never let in', async () => {
    const queue = createRunQueue(gatesWith(countedGate(1)));
    expect(await queue.enter('a', AbortSignal.abort(), () => undefined)).toBeUndefined();
  });

  it('gives its place back once, however often it says so', async () => {
    const queue = createRunQueue(gatesWith(countedGate(1)));
    const enter = () => queue.enter('a', new AbortController().signal, () => undefined);
    const first = await enter();
    const second = enter();
    first?.();
    first?.();
    const release = await second;
    let third: unknown;
    void enter().then((place) => {
      third = place;
    });
    await settle();
    expect([typeof release, third]).toEqual(['function', undefined]);
  });
});

describe('several tabs', () => {
  it('share the places of one gate', async () => {
    const gate = countedGate(5);
    const [here, there] = [opened(gate), opened(gate)];
    await there.enter('a1', 'a2', 'b1');
    await here.enter('a1', 'a2', 'a3');
    expect(here.seen()).toEqual({ running: ['a1', 'a2'], waiting: { a3: 1 } });
    await there.end('b1');
    expect(here.seen()).toEqual({ running: ['a1', 'a2', 'a3'], waiting: {} });
  });

  it('give up a place that they no longer need', async () => {
    const gate = countedGate(1);
    const [here, there] = [opened(gate), opened(gate)];
    await there.enter('a1');
    await here.enter('a1');
    await here.stop('a1');
    await there.end('a1');
    await there.enter('a2');
    expect(there.seen()).toEqual({ running: ['a2'], waiting: {} });
  });
});

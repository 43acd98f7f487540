import { expect, test, vi } from 'vitest';
import type { JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { createMockRunner } from './create-mock-runner';
import { interpret } from './interpret';
import { MOCK_LIMITS } from './limits';
import { loadEngine } from './load-engine';
import type { OpenMockWorker } from './run-mock';
import { engineBytes } from './testing/run-in-node';
import { scriptedWorkers } from './testing/scripted-worker';

const bytes = new ArrayBuffer(8);

/** A worker without a thread: the same engine, in the same order of messages. */
const openHere: OpenMockWorker = (heard, broken) => {
  let engine: Awaited<ReturnType<typeof loadEngine>> | undefined;
  return {
    terminate: () => undefined,
    send: (request) => {
      if (request.type === 'run') {
        if (engine) heard({ type: 'done', outcome: interpret(engine, request.mock, () => 0) });
        return;
      }
      loadEngine(request.engine).then((loaded) => {
        engine = loaded;
        heard({ type: 'ready' });
      }, broken);
    },
  };
};

test('calls side by side do not meet, and the engine is fetched once', async () => {
  const load = vi.fn(async () => ok(engineBytes()));
  const run = createMockRunner({ openWorker: openHere, loadEngine: load });
  const code = 'globalThis.seen = [...(globalThis.seen ?? []), args.i]; await null; return globalThis.seen';
  const answers = await Promise.all([0, 1, 2, 3, 4, 5].map((i) => run(code, { i })));
  expect(answers.map(({ result }) => result)).toEqual([0, 1, 2, 3, 4, 5].map((i) => ok(`[${i}]`)));
  expect(load).toHaveBeenCalledTimes(1);
});

test('bytes that are no engine are unavailable, not an exception', async () => {
  const run = createMockRunner({ openWorker: openHere, loadEngine: async () => ok(bytes) });
  expect((await run('return 1', {})).result).toMatchObject({ failure: { kind: 'unavailable' } });
});

test('an engine that could not be fetched is fetched again for the next call', async () => {
  const answers: Result<ArrayBuffer>[] = [fail({ kind: 'unavailable', message: 'away' }), ok(engineBytes())];
  const run = createMockRunner({ openWorker: openHere, loadEngine: async () => answers.shift() ?? ok(bytes) });
  expect((await run('return 1', {})).result).toMatchObject({ failure: { message: 'away' } });
  expect((await run('return 1', {})).result).toEqual(ok('1'));
});

test('only a few workers at once; one that waits can be stopped before it begins', async () => {
  const workers = scriptedWorkers();
  const run = createMockRunner({ openWorker: workers.open, loadEngine: async () => ok(bytes) });
  const stop = new AbortController();
  const calls = Array.from({ length: MOCK_LIMITS.workers + 2 }, (_, index) =>
    run('return 1', {}, index === MOCK_LIMITS.workers ? stop.signal : undefined),
  );
  await vi.waitFor(() => expect(workers.opened).toHaveLength(MOCK_LIMITS.workers));
  stop.abort();
  expect((await calls[MOCK_LIMITS.workers])?.result).toMatchObject({ failure: { kind: 'aborted' } });
  workers.opened[0]?.say({ type: 'not-loaded' });
  await vi.waitFor(() => expect(workers.opened).toHaveLength(MOCK_LIMITS.workers + 1));
  for (const worker of workers.opened) worker.break();
  expect(await Promise.all(calls)).toHaveLength(MOCK_LIMITS.workers + 2);
});

test('code and arguments have a size, and arguments a depth', async () => {
  const workers = scriptedWorkers();
  const run = createMockRunner({ openWorker: workers.open, loadEngine: async () => ok(bytes) });
  let deep: JsonValue = 0;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  const refused = [
    await run(' '.repeat(MOCK_LIMITS.codeBytes + 1), {}),
    await run('return 1', 'x'.repeat(MOCK_LIMITS.argumentsBytes)),
    await run('return 1', deep),
  ];
  expect(refused.map(({ result }) => !result.ok && result.failure.kind)).toEqual([
    'too-large',
    'too-large',
    'mock-failed',
  ]);
  expect(workers.opened).toHaveLength(0);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MOCK_LIMITS } from './limits';
import { runMock } from './run-mock';
import { scriptedWorkers } from './testing/scripted-worker';

const engine = new ArrayBuffer(8);
const mock = { code: 'return 1', argsText: '{}' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start(signal?: AbortSignal) {
  const workers = scriptedWorkers();
  const answer = runMock(workers.open, engine, mock, signal);
  const [worker] = workers.opened;
  if (!worker) throw new Error('no worker was opened');
  return { answer, worker };
}

test('a worker loads, runs and is ended after its answer', async () => {
  const { answer, worker } = start();
  expect(worker.requests).toEqual([{ type: 'load', engine }]);
  worker.say({ type: 'ready' });
  expect(worker.requests).toEqual([
    { type: 'load', engine },
    { type: 'run', mock },
  ]);
  expect(worker.isEnded()).toBe(false);
  worker.say({ type: 'done', outcome: { end: { type: 'answered', text: '1' }, log: ['a'] } });
  expect(await answer).toEqual({ result: { ok: true, value: '1' }, log: ['a'] });
  expect(worker.isEnded()).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a mock that does not come back is ended from outside, counted from its start', async () => {
  const { answer, worker } = start();
  await vi.advanceTimersByTimeAsync(10_000);
  worker.say({ type: 'ready' });
  await vi.advanceTimersByTimeAsync(MOCK_LIMITS.seconds * 1000);
  expect(worker.isEnded()).toBe(false);
  await vi.advanceTimersByTimeAsync(MOCK_LIMITS.graceMs);
  expect(worker.isEnded()).toBe(true);
  expect(await answer).toMatchObject({
    result: { failure: { kind: 'mock-failed', message: expect.stringContaining('2 seconds') } },
  });
});

test('the signal ends the worker at once, and a signal that came before opens none', async () => {
  const stop = new AbortController();
  const { answer, worker } = start(stop.signal);
  worker.say({ type: 'ready' });
  stop.abort();
  expect(worker.isEnded()).toBe(true);
  expect(await answer).toMatchObject({ result: { failure: { kind: 'aborted' } } });
  const workers = scriptedWorkers();
  expect(await runMock(workers.open, engine, mock, stop.signal)).toMatchObject({ result: { ok: false } });
  expect(workers.opened).toHaveLength(0);
});

test.each(['not-loaded', 'broken', 'silent'] as const)('a worker that is %s is unavailable', async (how) => {
  const { answer, worker } = start();
  if (how === 'not-loaded') worker.say({ type: 'not-loaded' });
  if (how === 'broken') worker.break();
  if (how === 'silent') await vi.advanceTimersByTimeAsync(MOCK_LIMITS.loadingSeconds * 1000);
  expect(await answer).toMatchObject({ result: { failure: { kind: 'unavailable' } } });
  expect(worker.isEnded()).toBe(true);
});

test.each([
  [{ type: 'timed-out' }, { kind: 'mock-failed' }],
  [{ type: 'too-large' }, { kind: 'too-large', limitBytes: 1_048_576 }],
  [
    { type: 'failed', message: 'm' },
    { kind: 'mock-failed', message: 'm' },
  ],
  [
    { type: 'failed', message: 'm', line: 2, column: 3 },
    { kind: 'mock-failed', message: 'm', line: 2, column: 3 },
  ],
] as const)('the end %j is the failure %j', async (end, failure) => {
  const { answer, worker } = start();
  worker.say({ type: 'ready' });
  worker.say({ type: 'done', outcome: { end, log: ['kept'] } });
  expect(await answer).toMatchObject({ result: { failure }, log: ['kept'] });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RelayEnd, relay } from './relay';

afterEach(() => {
  vi.useRealTimers();
});

function setUp(source: ReadableStream<Uint8Array>, more: { limitBytes?: number; drainMs?: number } = {}) {
  const ends: RelayEnd[] = [];
  const limitBytes = more.limitBytes ?? 1e9;
  const { signal } = new AbortController();
  const stream = relay(source, { host: 'x', signal, limitBytes, onEnd: (end) => ends.push(end), ...more });
  return { stream, ends };
}

function endless(size: number) {
  const state = { pulls: 0, cancelled: undefined as unknown };
  const source = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        state.pulls += 1;
        controller.enqueue(new Uint8Array(size));
      },
      cancel(reason) {
        state.cancelled = reason;
      },
    },
    { highWaterMark: 0 },
  );
  return { source, state };
}

describe('relay', () => {
  it('ends once, with the count of bytes', async () => {
    const { stream, ends } = setUp(new Blob(['hello']).stream());
    expect(await new Response(stream).text()).toBe('hello');
    expect(ends).toEqual([{ bytes: 5, end: 'done' }]);
  });

  it('reads ahead no more than its queue holds', async () => {
    const { source, state } = endless(4096);
    const { stream } = setUp(source);
    const reader = stream.getReader();
    await vi.waitFor(() => expect(state.pulls).toBeGreaterThan(3));
    await new Promise((resolve) => setImmediate(resolve));
    expect(state.pulls).toBeLessThanOrEqual(5);
    await reader.cancel();
  });

  it('forwards a cancel and ends once', async () => {
    const { source, state } = endless(10);
    const { stream, ends } = setUp(source);
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel('enough');
    expect(state.cancelled).toBe('enough');
    expect(ends).toEqual([{ bytes: expect.any(Number), end: 'stopped' }]);
  });

  it('breaks over the limit, and cancels the source', async () => {
    const { source, state } = endless(1000);
    const { stream, ends } = setUp(source, { limitBytes: 5000 });
    await expect(new Response(stream).arrayBuffer()).rejects.toThrow();
    expect(ends).toEqual([{ bytes: 6000, end: expect.objectContaining({ kind: 'too-large', limitBytes: 5000 }) }]);
    expect('cancelled' in state && state.pulls).toBeLessThan(10);
  });

  it('cuts off a reader that leaves the queue full', async () => {
    vi.useFakeTimers();
    const { source, state } = endless(100_000);
    const { stream, ends } = setUp(source, { drainMs: 120_000 });
    const reader = stream.getReader();
    await reader.read();
    await vi.advanceTimersByTimeAsync(119_999);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ends).toEqual([{ bytes: 100_000, end: expect.objectContaining({ kind: 'timeout', clock: 'drain' }) }]);
    await expect(reader.closed).rejects.toThrow();
    expect(state.pulls).toBe(1);
  });

  it('starts the drain clock anew whenever the reader has drained the queue', async () => {
    vi.useFakeTimers();
    const { source } = endless(100_000);
    const { stream, ends } = setUp(source, { drainMs: 1000 });
    const reader = stream.getReader();
    for (let turn = 0; turn < 5; turn += 1) {
      await reader.read();
      await vi.advanceTimersByTimeAsync(900);
    }
    expect(ends).toEqual([]);
    await reader.cancel();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('breaks when its source breaks', async () => {
    const source = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('gone')) });
    const { stream, ends } = setUp(source);
    await expect(new Response(stream).text()).rejects.toThrow();
    expect(ends).toEqual([{ bytes: 0, end: expect.objectContaining({ kind: 'network' }) }]);
  });
});

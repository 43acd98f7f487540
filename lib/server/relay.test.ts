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

  it('reads nothing ahead of its reader', async () => {
    const { source, state } = endless(4096);
    const { stream } = setUp(source);
    const reader = stream.getReader();
    for (let taken = 0; taken < 3; taken += 1) await reader.read(); // the first piece is the empty one
    await new Promise((resolve) => setImmediate(resolve));
    expect(state.pulls).toBe(2);
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

  it('cuts off a reader that takes nothing', async () => {
    vi.useFakeTimers();
    const { source, state } = endless(100_000);
    const { stream, ends } = setUp(source, { drainMs: 120_000 });
    const reader = stream.getReader();
    await reader.read(); // the empty one
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

  it('hands on every byte that came before a break, however late it is read', async () => {
    let left = 3;
    const source = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (left === 0) controller.error(new Error('reset'));
          else controller.enqueue(new TextEncoder().encode(`piece ${left} `));
          left -= 1;
        },
      },
      { highWaterMark: 0 },
    );
    const { stream } = setUp(source);
    const reader = stream.getReader();
    const read: string[] = [];
    for (let at = 0; at < 4; at += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      const { value } = await reader.read();
      read.push(new TextDecoder().decode(value));
    }
    expect(read.join('')).toBe('piece 3 piece 2 piece 1 ');
    await expect(reader.read()).rejects.toThrow();
  });

  it('breaks when its source breaks', async () => {
    const source = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('gone')) });
    const { stream, ends } = setUp(source);
    await expect(new Response(stream).text()).rejects.toThrow();
    expect(ends).toEqual([{ bytes: 0, end: expect.objectContaining({ kind: 'network' }) }]);
  });
});

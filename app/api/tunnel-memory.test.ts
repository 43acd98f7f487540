import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { takenSlots } from '@/lib/server/stream-slots';
import { chunkOf, LAST_CHUNK, STREAM_HEAD } from '@/lib/server/testing/scripted-upstream';
import { closeLab, lab, send } from './testing/lab';

afterEach(closeLab);

const MiB = 1_048_576;

/** What keeps a process alive, by kind; timers of aborted streams would stand here. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes outside the heap that are still in use. */
function bytesHeld(): number {
  collect();
  const { external, arrayBuffers } = process.memoryUsage();
  return Math.max(external, arrayBuffers);
}

function signalsOf(targets: readonly unknown[]): ReadonlySet<AbortSignal> {
  return new Set(targets.filter((target) => target instanceof AbortSignal));
}

describe('R11 memory and handles', () => {
  it('two hundred aborted streams leave no timer, no listener and no place behind', async () => {
    const upstream = await lab((socket) =>
      socket.write(Buffer.concat([Buffer.from(STREAM_HEAD), chunkOf('data: 1\n\n')])),
    );
    const before = timers();
    const added = vi.spyOn(AbortSignal.prototype, 'addEventListener');
    // A Request itself listens to the signal it was made with, as long as it lives.
    const given = new Set<unknown>();
    for (let round = 0; round < 4; round += 1) {
      const callers = Array.from({ length: 50 }, () => new AbortController());
      for (const { signal } of callers) given.add(signal);
      const answers = await Promise.all(callers.map(({ signal }) => send({ signal })));
      callers.forEach((caller, at) => {
        if (at % 2 === 0) caller.abort();
        else void answers[at]?.body?.cancel();
      });
      await Promise.all(answers.map((answer) => answer.text().catch(() => undefined)));
      await upstream.allClosed();
    }
    const signals = signalsOf(added.mock.contexts.filter((target) => !given.has(target)));
    expect(signals.size).toBeGreaterThanOrEqual(200);
    const left = () => [...signals].reduce((sum, signal) => sum + getEventListeners(signal, 'abort').length, 0);
    await vi.waitFor(() => expect(left()).toBe(0));
    expect(takenSlots()).toBe(0);
    await vi.waitFor(() => expect(timers()).toBeLessThanOrEqual(before + 1));
  });

  it('an answer of 64 MiB passes in a bounded part of that', async () => {
    const piece = chunkOf('x'.repeat(65_536));
    await lab((socket) => {
      let left = 1024;
      socket.write(STREAM_HEAD);
      const more = () => {
        while (left > 0) {
          left -= 1;
          if (!socket.write(piece)) return void socket.once('drain', more);
        }
        socket.write(LAST_CHUNK);
      };
      more();
    });
    const response = await send();
    const before = bytesHeld();
    let received = 0;
    let most = 0;
    let pieces = 0;
    for await (const bytes of response.body ?? []) {
      received += bytes.byteLength;
      pieces += 1;
      if (pieces % 50 === 0) most = Math.max(most, bytesHeld() - before);
    }
    expect(received).toBe(64 * MiB);
    expect(most).toBeLessThan(16 * MiB);
  });
});

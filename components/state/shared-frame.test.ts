import { describe, expect, it } from 'vitest';
import { createSharedFrame } from './shared-frame';

/** Frames that the test brings about, and a clock that each piece of work moves. */
function opened() {
  const asked: ((shown: boolean) => void)[] = [];
  const done: string[] = [];
  let clock = 0;
  const nextFrame = createSharedFrame(
    (callback) => void asked.push(callback),
    () => clock,
  );
  const work = (name: string, takes: number) =>
    nextFrame(() => {
      done.push(name);
      clock += takes;
    });
  async function frame(shown = true): Promise<readonly string[]> {
    done.length = 0;
    for (const callback of asked.splice(0)) callback(shown);
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    return [...done];
  }
  return { work, frame, asked };
}

describe('createSharedFrame', () => {
  it('asks for one frame for all, and for none when nobody waits', async () => {
    const { work, frame, asked } = opened();
    work('a', 1);
    work('b', 1);
    expect(asked).toHaveLength(1);
    expect(await frame()).toEqual(['a', 'b']);
    expect(asked).toHaveLength(0);
  });

  it('leaves what has no time to the next frame, where it comes before those who had their turn', async () => {
    const { work, frame } = opened();
    for (const name of ['a', 'b', 'c']) work(name, 5);
    expect(await frame()).toEqual(['a', 'b']);
    work('a', 5);
    work('b', 5);
    expect(await frame()).toEqual(['c', 'a']);
    expect(await frame()).toEqual(['b']);
  });

  it('does everything in a tab that nobody sees', async () => {
    const { work, frame } = opened();
    for (const name of ['a', 'b', 'c']) work(name, 50);
    expect(await frame(false)).toEqual(['a', 'b', 'c']);
  });

  it('forgets those who wait no longer, and takes each as often as it asked', async () => {
    const { work, frame } = opened();
    const leave = work('a', 1);
    work('b', 1);
    leave();
    expect(await frame()).toEqual(['b']);
    expect(await frame()).toEqual([]);
  });

  it('lets what was changed be drawn before the next turn', async () => {
    const asked: (() => void)[] = [];
    const order: string[] = [];
    const nextFrame = createSharedFrame(
      (callback) => void asked.push(() => callback(true)),
      () => 0,
    );
    for (const name of ['a', 'b']) {
      nextFrame(() => {
        order.push(name);
        queueMicrotask(() => order.push(`${name} is drawn`));
      });
    }
    asked[0]?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    expect(order).toEqual(['a', 'a is drawn', 'b', 'b is drawn']);
  });
});

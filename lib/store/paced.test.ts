import { describe, expect, it } from 'vitest';
import { createPaced } from './paced';
import { fakePorts } from './testing/fake-ports';

function paced() {
  const ports = fakePorts();
  const done: number[] = [];
  return { ports, done, ...createPaced(ports.later, () => done.push(ports.clock)) };
}

describe('createPaced', () => {
  it('begins at once and then waits ever longer, up to a second', () => {
    const { ports, done, ask } = paced();
    for (let index = 0; index < 500; index += 1) {
      ask();
      ports.advance(10);
    }
    expect(done).toEqual([0, 125, 375, 875, 1875, 2875, 3875, 4875]);
  });

  it('does nothing that was not asked for, and is ready again after the pause', () => {
    const { ports, done, ask } = paced();
    ask();
    ports.advance(10_000);
    expect(done).toEqual([0]);
    ask();
    expect(done).toEqual([0, 10_000]);
  });

  it('does what waits when it is told to hurry', () => {
    const { ports, done, ask, hurry } = paced();
    ask();
    ask();
    expect(done.length).toBe(1);
    hurry();
    expect(done.length).toBe(2);
    ports.advance(124);
    ask();
    expect(done.length).toBe(2);
    ports.advance(1);
    expect(done.length).toBe(3);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisTicks, stepPath } from './plot-geometry';

it.each([
  [63, 3, true, [0, 50]],
  [100, 3, true, [0, 50, 100]],
  [2, 3, true, [0, 1, 2]],
  [1.3, 6, false, [0, 0.5, 1]],
  [0, 3, true, [0]],
])('ticks up to %d', (most, steps, whole, expected) => {
  expect(axisTicks(most, steps, whole)).toEqual(expected);
});

it('ticks are few and within the range', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.integer({ min: 2, max: 8 }), (most, steps) => {
      const ticks = axisTicks(most, steps, false);
      expect(ticks.length).toBeLessThanOrEqual(steps + 2);
      expect(Math.max(...ticks)).toBeLessThanOrEqual(most * 1.000001 + 1e-9);
    }),
  );
});

it('a path begins at nothing and goes on to the end of the run', () => {
  const same = (value: number) => value;
  const points = [
    { atMs: 2, chunks: 1 },
    { atMs: 5, chunks: 2 },
  ];
  expect(stepPath(points, 9, same, same)).toBe('M0 0H2V1H5V2H9');
  expect(stepPath([], 9, same, same)).toBe('');
});

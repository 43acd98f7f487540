import { describe, expect, it } from 'vitest';
import { tokenCost } from './token-cost';

const pricing = { method: 'token', inputPerToken: 3e-6, outputPerToken: 1.5e-5 } as const;

describe('tokenCost', () => {
  it('adds both sides', () => {
    expect(tokenCost(pricing, 1000, 200)).toBeCloseTo(0.006, 12);
    expect(tokenCost({ ...pricing, outputPerToken: 0 }, 0, 200)).toBe(0);
  });

  it.each([
    [undefined, 1, 1],
    [{ method: 'other', note: 'Billed by time' } as const, 1, 1],
    [{ method: 'token', inputPerToken: 1 } as const, 1, 1],
    [pricing, undefined, 1],
    [pricing, 1, undefined],
    [pricing, Number.NaN, 1],
    [pricing, -1, 1],
  ])('is unknown for %j with %s and %s', (price, prompt, completion) => {
    expect(tokenCost(price, prompt, completion)).toBeUndefined();
  });
});

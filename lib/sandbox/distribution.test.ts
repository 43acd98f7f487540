import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawToken, entropy, mostProbable, type SamplingSettings, toDistribution } from './distribution';

const PLAIN: SamplingSettings = { temperature: 1, topP: 1, frequencyPenalty: 0, presencePenalty: 0 };
const logitLists = fc.array(fc.double({ min: -30, max: 10, noNaN: true }), { minLength: 2, maxLength: 60 });

function distribution(
  logits: readonly number[],
  changes: Partial<SamplingSettings> = {},
  counts = new Map<number, number>(),
) {
  const values = Float64Array.from(logits);
  toDistribution(values, counts, { ...PLAIN, ...changes });
  return values;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('toDistribution', () => {
  it('is the softmax at temperature 1', () => {
    const [first = 0, second = 0] = distribution([Math.log(3), 0]);
    expect(first).toBeCloseTo(0.75, 12);
    expect(second).toBeCloseTo(0.25, 12);
  });

  it('adds up to one, and its entropy never falls when the temperature rises', () => {
    fc.assert(
      fc.property(logitLists, (logits) => {
        const entropies = [0, 0.1, 0.5, 1, 1.5, 2].map((temperature) => {
          const values = distribution(logits, { temperature });
          expect(sum(values)).toBeCloseTo(1, 9);
          return entropy(values);
        });
        for (const [index, value] of entropies.entries()) {
          expect(value).toBeGreaterThanOrEqual((entropies[index - 1] ?? 0) - 1e-9);
        }
      }),
    );
  });

  it('is a point mass on the best token at temperature 0', () => {
    expect([...distribution([1, 5, 2], { temperature: 0 })]).toEqual([0, 1, 0]);
    expect([...distribution([Number.NEGATIVE_INFINITY, -4, -9], { temperature: 1e-300 })]).toEqual([0, 1, 0]);
  });

  it('keeps the smallest nucleus that reaches top_p, renormalised', () => {
    const values = distribution([Math.log(0.5), Math.log(0.3), Math.log(0.15), Math.log(0.05)], { topP: 0.75 });
    expect([...values].map((value) => Number(value.toFixed(6)))).toEqual([0.625, 0.375, 0, 0]);
    fc.assert(
      fc.property(logitLists, fc.double({ min: 0, max: 0.999, noNaN: true }), (logits, topP) => {
        const before = distribution(logits);
        const kept = [...distribution(logits, { topP })].flatMap((value, id) => (value > 0 ? [before[id] ?? 0] : []));
        const mass = kept.reduce((total, value) => total + value, 0);
        expect(mass).toBeGreaterThanOrEqual(topP - 1e-9);
        expect(mass - Math.min(...kept)).toBeLessThanOrEqual(topP + 1e-9);
      }),
    );
  });

  it('takes penalties off the logits: per occurrence, and once', () => {
    const counts = new Map([[0, 3]]);
    const [often = 0, other = 0] = distribution([0, 0], { frequencyPenalty: 0.5, presencePenalty: 0.25 }, counts);
    expect(Math.log(often / other)).toBeCloseTo(-1.75, 9);
  });
});

describe('drawToken', () => {
  it('draws in proportion and never an impossible token', () => {
    const values = Float64Array.from([0, 0.25, 0, 0.75]);
    expect([0, 0.2, 0.25, 0.9, 0.9999999999999999].map((point) => drawToken(values, point))).toEqual([1, 1, 3, 3, 3]);
  });
});

describe('mostProbable', () => {
  it('lists only possible tokens, best first', () => {
    expect(mostProbable(Float64Array.from([0.1, 0, 0.9]), 5)).toEqual([2, 0]);
    expect(mostProbable(Float64Array.from([0.1, 0, 0.9]), 1)).toEqual([2]);
  });
});

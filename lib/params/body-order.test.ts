import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOrder } from './body-order';
import { STANDARD_PARAMS } from './table';

const names = STANDARD_PARAMS.map((spec) => spec.name);

describe('bodyOrder', () => {
  it('puts table names first, others as typed', () => {
    expect(bodyOrder(['zeta', 'top_p', 'alpha', 'stream', 'temperature'])).toEqual([
      'temperature',
      'stream',
      'top_p',
      'zeta',
      'alpha',
    ]);
  });

  it('is the table for any shuffle of the table', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(bodyOrder(shuffled)).toEqual(names);
      }),
    );
  });

  it('loses and adds nothing, and is stable', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom(...names))), (given) => {
        const ordered = bodyOrder(given);
        expect([...ordered].sort()).toEqual([...given].sort());
        expect(bodyOrder(ordered)).toEqual(ordered);
        const unknown = (list: readonly string[]) => list.filter((name) => !names.includes(name));
        expect(unknown(ordered)).toEqual(unknown(given));
      }),
    );
  });
});

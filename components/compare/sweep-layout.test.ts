import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SweepPlan } from '@/lib/compare/sweep';
import { cellCount, cellPlace } from '@/lib/compare/sweep-cells';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { sweepLayout } from './sweep-layout';

const small = fc.integer({ min: 1, max: 4 });

const plans = fc.record({ models: small, axes: fc.array(small, { maxLength: 3 }), rows: small, repeats: small });

function planOf({ models, axes, rows, repeats }: typeof plans extends fc.Arbitrary<infer T> ? T : never): SweepPlan {
  return {
    v: 1,
    draft: NEW_DRAFT,
    models: Array.from({ length: models }, (_, at) => ({ provider: 'sandbox', model: `m-${at}` })),
    axes: axes.map((size, at) => ({
      param: `p-${at}`,
      values: Array.from({ length: size }, (_, value) => ({ value })),
    })),
    rows: Array.from({ length: rows }, (_, at) => [['city', `c-${at}`] as const]),
    repeats,
  };
}

it('gives every cell one place, lines by values and rows, columns by models and repeats', () => {
  fc.assert(
    fc.property(plans, (sizes) => {
      const plan = planOf(sizes);
      const { lines, columns, cellAt } = sweepLayout(plan);
      const seen = new Set<number>();
      for (let line = 0; line < lines; line += 1) {
        const first = cellPlace(plan, cellAt(line, 0));
        for (let column = 0; column < columns; column += 1) {
          const cell = cellAt(line, column);
          const place = cellPlace(plan, cell);
          expect(place.values).toEqual(first.values);
          expect(place.row).toBe(first.row);
          expect(place.model * plan.repeats + place.repeat).toBe(column);
          seen.add(cell);
        }
      }
      expect(seen.size).toBe(cellCount(plan));
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SweepPlan } from '@/lib/compare/sweep';
import { IDLE_CELL } from '@/lib/compare/sweep-cell';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { type DrawnLine, isDrawnSame } from './drawn-line';
import { sweepLayout } from './sweep-layout';

const models = ['a', 'b'].map((model) => ({ provider: 'sandbox', model }));
const rows = ['Rome', 'Oslo', 'Bern'].map((city) => [['city', city]] as const);
const plan: SweepPlan = { v: 1, draft: NEW_DRAFT, models, axes: [], rows, repeats: 4 };
const layout = sweepLayout(plan);
const cells = Array.from({ length: layout.lines * layout.columns }, () => IDLE_CELL);
const drawn = (line: number, columns: readonly number[]): DrawnLine => {
  return {
    plan,
    cells,
    layout,
    line,
    sizes: { side: 100, width: 116, columns },
    reached: undefined,
    picked: undefined,
  };
};

it('is drawn anew when a cell of it has changed that is in view, and for no other', () => {
  const columns = fc.uniqueArray(fc.nat(layout.columns - 1), { minLength: 1 });
  fc.assert(
    fc.property(fc.nat(layout.lines - 1), columns, fc.nat(cells.length - 1), (line, shown, changed) => {
      const before = drawn(line, shown);
      const after = { ...before, cells: cells.with(changed, { ...IDLE_CELL, state: 'waiting' }) };
      const isShown = shown.some((column) => layout.cellAt(line, column) === changed);
      expect(isDrawnSame(before, after)).toBe(!isShown);
    }),
  );
});

it.each<Partial<DrawnLine>>([
  { line: 1 },
  { reached: 0 },
  { picked: 0 },
  { sizes: { side: 90, width: 116, columns: [0] } },
  { plan: { ...plan } },
])('is drawn anew with %o', (change) => {
  const before = drawn(0, [0]);
  expect(isDrawnSame(before, { ...before, ...change })).toBe(false);
  expect(isDrawnSame(before, { ...before, cells: [...cells] })).toBe(true);
});

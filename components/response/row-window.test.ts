import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW, rowWindow, scrollToRow } from './row-window';

const VIEW = 400;
const lists = fc.record({
  rows: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 100_000, max: 5_000_000 })),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  openAt: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  openHeight: fc.integer({ min: 20, max: 360 }),
});

function shape({ rows, openAt, openHeight }: { rows: number; openAt: number | null; openHeight: number }) {
  return openAt === null ? undefined : { at: Math.floor(openAt * (rows - 1)), height: openHeight };
}

describe('rowWindow', () => {
  it('draws few rows, and these fill the view, wherever it stands', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const open = shape(list);
        const { height } = rowWindow({ rows: list.rows, viewHeight: VIEW, scrollTop: 0 }, open);
        const scrollTop = list.at * Math.max(0, height - VIEW);
        const { first, end, top } = rowWindow({ rows: list.rows, viewHeight: VIEW, scrollTop }, open);
        expect(end - first).toBeLessThanOrEqual(VIEW / ROW + 16);
        expect(first === 0 || top(first) <= scrollTop).toBe(true);
        const bottom = top(end - 1) + ROW + (open?.at === end - 1 ? open.height : 0);
        expect(end === list.rows || bottom >= scrollTop + VIEW).toBe(true);
        expect(height).toBeLessThanOrEqual(8_000_000);
      }),
    );
  });

  it('brings any row into view', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (list, wanted) => {
        const open = shape(list);
        const row = Math.floor(wanted * (list.rows - 1));
        const scroll = { rows: list.rows, viewHeight: VIEW, scrollTop: list.at * 1_000 };
        const scrollTop = scrollToRow(row, scroll, open);
        const { first, end, top } = rowWindow({ ...scroll, scrollTop }, open);
        expect(row >= first && row < end).toBe(true);
        expect(top(row)).toBeGreaterThanOrEqual(scrollTop - 1);
        expect(top(row) + ROW).toBeLessThanOrEqual(scrollTop + VIEW + 1);
      }),
    );
  });

  it('does not move for a row that is in view', () => {
    expect(scrollToRow(5, { rows: 100, viewHeight: VIEW, scrollTop: 30 }, undefined)).toBe(30);
  });
});

import { expect, it } from 'vitest';
import type { SweepPlan } from '@/lib/compare/sweep';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { columnWords, headWords, lineWords, namedLineWords } from './cell-words';
import { TINTS, tintBounds, tintOf } from './heat-words';
import { movedTo } from './sweep-grid-keys';
import { costWords, sizeWords } from './sweep-size';
import { variableNotes } from './variable-notes';
import { drawnIndexes, scrolledTo, visibleRange } from './visible-range';

const PLAN: SweepPlan = {
  v: 1,
  draft: NEW_DRAFT,
  models: [{ provider: 'sandbox', model: 'sandbox' }],
  axes: [{ param: 'temperature', values: [{ value: 0 }, { value: 0.5 }, {}] }],
  rows: ['Paris', 'Rome', 'Oslo', ''].map((city) => [['city', city] as const]),
  repeats: 2,
};
const ALONE: SweepPlan = { ...PLAN, axes: [], rows: [[]], repeats: 1 };

it('says the number of requests with its arithmetic', () => {
  expect(sizeWords(PLAN)).toBe('3 values × 4 rows × 2 repeats = 24 requests');
  expect(sizeWords(ALONE)).toBe('1 request');
  const models = [...PLAN.models, { provider: 'oxen', model: 'm' }];
  const axes = [...PLAN.axes, { param: 'top_p', values: [{ value: 1 }] }];
  expect(sizeWords({ ...ALONE, models, axes })).toBe(
    '2 models × 3 values of temperature × 1 value of top_p = 6 requests',
  );
});

it('says what it costs, or why that is not known', () => {
  const cost = { requests: 1, inputTokens: 1, outputTokens: 1, cost: 0.0042, unpriced: [], rule: 'By a rule.' };
  expect(costWords(cost)).toBe('About $0.0042 · 1 token in, 1 token out. By a rule.');
  const unpriced = [{ provider: 'x', model: 'm\u202e' }];
  expect(costWords({ ...cost, cost: undefined, unpriced })).toMatch(/^Cost not known: no price of m\\u202e · /);
});

it('names lines and columns by what tells them apart', () => {
  expect(headWords(PLAN)).toBe('temperature · city');
  expect(lineWords(PLAN, { values: [1], row: 0 })).toBe('0.5 · Paris');
  expect(lineWords(PLAN, { values: [2], row: 3 })).toBe('unset · (empty)');
  expect(namedLineWords(PLAN, { values: [1], row: 0 })).toBe('temperature 0.5 · city Paris');
  expect(columnWords(PLAN, 1)).toBe('repeat 2');
  expect(columnWords(ALONE, 0)).toBe('sandbox');
});

it('marks columns that fill nothing and variables that nothing fills', () => {
  expect(variableNotes(['city', 'town'], ['city', 'season', 'tone'], new Set(['tone']))).toEqual([
    'No message of the request has {{town}}.',
    'No column fills {{season}}: sent as typed.',
  ]);
  expect(variableNotes([], ['city'], new Set())).toEqual([]);
});

it('tints every value, the least and the most at the ends', () => {
  for (const value of [1, 2, 3.3, 5, 9]) expect(tintOf(value, 1, 9)).toBeGreaterThanOrEqual(0);
  expect(tintOf(1, 1, 9)).toBe(0);
  expect(tintOf(9, 1, 9)).toBe(TINTS - 1);
  expect(tintBounds(2, 2)).toEqual([{ tint: tintOf(2, 2, 2), from: 2, to: 2 }]);
  expect(tintBounds(0, 10).at(-1)).toEqual({ tint: TINTS - 1, from: 8, to: 10 });
});

it('draws what is in view, whatever the number, and the one that has the focus', () => {
  const range = visibleRange({ count: 5_000, size: 32, scrolled: 3_200, view: 640, spare: 6 });
  expect(range).toEqual({ first: 94, end: 126 });
  expect(drawnIndexes(range, 0, 5_000)).toHaveLength(33);
  expect(drawnIndexes(range, 100, 5_000)).toHaveLength(32);
  expect(visibleRange({ count: 0, size: 32, scrolled: 0, view: 640, spare: 6 })).toEqual({ first: 0, end: 0 });
  expect(scrolledTo(0, 32, 100, 640)).toBe(0);
  expect(scrolledTo(50, 32, 0, 640)).toBe(51 * 32 - 640);
  expect(scrolledTo(5, 32, 100, 640)).toBe(100);
});

it('moves by keys and stays inside', () => {
  const size = { lines: 12, columns: 2 };
  expect(movedTo('ArrowDown', { line: 11, column: 1 }, size, 5)).toEqual({ line: 11, column: 1 });
  expect(movedTo('PageUp', { line: 3, column: 1 }, size, 5)).toEqual({ line: 0, column: 1 });
  expect(movedTo('End', { line: 3, column: 0 }, size, 5)).toEqual({ line: 3, column: 1 });
  expect(movedTo('a', { line: 3, column: 0 }, size, 5)).toBeUndefined();
});

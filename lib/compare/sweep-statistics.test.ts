import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SweepCell } from './sweep';
import { IDLE_CELL } from './sweep-cell';
import { cellCount, cellPlace } from './sweep-cells';
import {
  cellsBy,
  dimensionName,
  dimensionsOf,
  dimensionValues,
  groupStatistics,
  heatMap,
  sweepStatistics,
} from './sweep-statistics';
import { anyPlan, axisOf, planOf } from './testing/sweep-plan';

const done = (totalMs: number, text = 'x', more: Partial<SweepCell> = {}): SweepCell => ({
  ...IDLE_CELL,
  state: 'complete',
  text,
  totalMs,
  firstTokenMs: totalMs / 10,
  ...more,
});
const check = (...states: readonly ('pass' | 'fail' | 'open')[]) => states.map((state) => ({ state, message: '.' }));

describe('groupStatistics', () => {
  it('knows nothing of nothing', () => {
    expect(groupStatistics([IDLE_CELL])).toEqual({
      count: 1,
      done: 0,
      failed: 0,
      totalMs: undefined,
      firstTokenMs: undefined,
      length: undefined,
      distinct: undefined,
      schema: undefined,
      checks: undefined,
      promptTokens: undefined,
      completionTokens: undefined,
      tokensPerSecond: undefined,
      cost: undefined,
    });
  });

  it('measures complete answers, and counts the failed', () => {
    const cells = [
      done(100, 'aa', { promptTokens: 5, cost: 0.5, schemaValid: true, checks: check('pass', 'pass') }),
      done(300, 'aa', {
        promptTokens: 7,
        completionTokens: 3,
        tokensPerSecond: 10,
        schemaValid: false,
        checks: check('pass', 'fail'),
      }),
      done(200, 'bbbb', { cost: 0.25, tokensPerSecond: 20, checks: check('pass', 'open') }),
      { ...done(9_999, 'half'), state: 'truncated' as const, schemaValid: false },
      { ...IDLE_CELL, state: 'failed' as const, failure: 'No.', totalMs: 1 },
      IDLE_CELL,
    ];
    expect(groupStatistics(cells)).toEqual({
      count: 6,
      done: 5,
      failed: 2,
      totalMs: { p50: 200, p95: 300 },
      firstTokenMs: { p50: 20, p95: 30 },
      length: 8 / 3,
      distinct: 2,
      schema: { passed: 1, of: 3 },
      checks: { passed: 1, of: 2 },
      promptTokens: 12,
      completionTokens: 3,
      tokensPerSecond: 15,
      cost: 0.75,
    });
  });

  it('tells long answers apart by what was cut away', () => {
    const cut = (print: string) => done(1, 'same', { whole: { length: 1_000, print } });
    expect(groupStatistics([cut('a'), cut('a'), cut('b')])).toMatchObject({ distinct: 2, length: 1_000 });
  });

  it('reads the text of a cell once, however often its figures are asked for', () => {
    const cells = ['one', 'two', 'two'].map((text) => done(1, text));
    const read = vi.spyOn(String.prototype, 'charCodeAt');
    const distinct = [cells, [...cells, done(1, 'three')], cells].map((all) => groupStatistics(all).distinct);
    const times = read.mock.calls.length;
    read.mockRestore();
    expect(distinct).toEqual([2, 3, 2]);
    expect(times).toBe('onetwotwothree'.length);
  });
});

describe('dimensions', () => {
  const plan = planOf({
    axes: [axisOf('temperature', 0, 1), axisOf('stop', 'END')],
    rows: [[['city', 'Rome']], [['city', '']]],
    repeats: 2,
  });

  it('are those that have more than one value', () => {
    expect(dimensionsOf(plan)).toEqual(['axis-0', 'row', 'repeat']);
    expect(dimensionsOf(plan, true)).toEqual(['model', 'axis-0', 'axis-1', 'row', 'repeat']);
    expect(dimensionsOf(plan, true).map((dimension) => dimensionName(plan, dimension))).toEqual([
      'model',
      'temperature',
      'stop',
      'city',
      'repeat',
    ]);
    expect(dimensionsOf(plan, true).map((dimension) => dimensionValues(plan, dimension))).toEqual([
      ['sandbox'],
      ['0', '1'],
      ['END'],
      ['Rome', 'row 2'],
      ['#1', '#2'],
    ]);
  });

  it('put every cell into one group each', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        for (const dimension of dimensionsOf(any, true)) {
          const groups = cellsBy(any, dimension);
          expect(groups.flat().sort((left, right) => left - right)).toEqual([...Array(cellCount(any)).keys()]);
          expect(groups.length).toBe(dimensionValues(any, dimension).length);
          expect(new Set(groups.map((group) => group.length)).size).toBe(1);
        }
      }),
    );
  });

  it('give figures by value', () => {
    const cells = Array.from({ length: 8 }, (_, index) => done(cellPlace(plan, index).values[0] === 0 ? 100 : 500));
    expect(sweepStatistics(plan, cells, 'axis-0')).toMatchObject([
      { name: '0', count: 4, cells: [0, 1, 2, 3], totalMs: { p50: 100, p95: 100 } },
      { name: '1', count: 4, totalMs: { p50: 500, p95: 500 } },
    ]);
  });
});

describe('heatMap', () => {
  const plan = planOf({ axes: [axisOf('a', 0, 1), axisOf('b', 0, 1, 2)], repeats: 2 });

  it('takes the other dimensions together, and leaves blank what has no data', () => {
    const cells = Array.from({ length: 12 }, (_, index) => {
      const { values, repeat } = cellPlace(plan, index);
      return values[0] === 1 && values[1] === 2
        ? IDLE_CELL
        : done(100 * (values[0] ?? 0) + 10 * (values[1] ?? 0) + repeat);
    });
    expect(heatMap(plan, cells, 'axis-1', 'axis-0', 'totalMs')).toEqual({
      across: ['0', '1', '2'],
      down: ['0', '1'],
      values: [
        [0, 10, 20],
        [100, 110, undefined],
      ],
      least: 0,
      most: 110,
    });
    expect(heatMap(plan, [], 'axis-1', 'axis-0', 'failed')).toMatchObject({ least: undefined, most: undefined });
  });

  it.each([
    ['failed', [1, 0]],
    ['schema', [undefined, 0.5]],
    ['checks', [0, 1]],
    ['distinct', [1, 2]],
    ['length', [2, 1]],
  ] as const)('shows %s', (measure, expected) => {
    const two = planOf({ axes: [axisOf('a', 0, 1)], repeats: 2 });
    const cells = [
      done(1, 'xx', { checks: check('fail') }),
      { ...IDLE_CELL, state: 'failed' as const },
      done(1, 'x', { schemaValid: true, checks: check('pass') }),
      done(1, 'y', { schemaValid: false, checks: check('pass') }),
    ];
    expect(heatMap(two, cells, 'axis-0', 'model', measure).values).toEqual([expected]);
  });

  it('is the same across and down, turned', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.nat(), (any, first, second) => {
        const all = dimensionsOf(any, true);
        const [across = 'model', down = 'row'] = [all[first % all.length], all[second % all.length]];
        const cells = Array.from({ length: cellCount(any) }, (_, index) => done(index));
        const map = heatMap(any, cells, across, down, 'totalMs');
        const turned = heatMap(any, cells, down, across, 'totalMs');
        expect(turned.values).toEqual(map.across.map((_, at) => map.values.map((line) => line[at])));
      }),
    );
  });
});

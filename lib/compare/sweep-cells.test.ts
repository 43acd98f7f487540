import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeBody } from '../core/wire';
import type { Column, Draft } from '../draft/draft';
import { NEW_DRAFT } from '../draft/draft';
import { parseDraft } from '../draft/parse-draft';
import { testProvider } from '../draft/testing/test-provider';
import { toWire } from '../draft/to-wire';
import {
  cellColumn,
  cellColumnIn,
  cellCount,
  cellDraft,
  cellName,
  cellPlace,
  checkPlan,
  MOST_CELLS,
  placeIndex,
  staysAsSent,
} from './sweep-cells';
import { anyPlan, axisOf, planOf } from './testing/sweep-plan';

const provider = testProvider({ id: 'sandbox', added: { stream_options: { include_usage: true } } });
const sent = (draft: Draft, column: Column | undefined) => {
  const wire = column && toWire(draft, column, provider);
  return wire?.ok ? serializeBody(wire.value) : wire;
};
const body = (draft: Draft) => {
  const [column] = draft.columns;
  const wire = column && toWire(draft, column, provider);
  return wire?.ok ? wire.value.body : undefined;
};

describe('cells and places', () => {
  it('are one to one, and every combination stands once', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const places = Array.from({ length: cellCount(plan) }, (_, index) => cellPlace(plan, index));
        expect(places.map((place) => placeIndex(plan, place))).toEqual([...places.keys()]);
        expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(places.length);
        for (const { model, values, row, repeat } of places) {
          expect(model).toBeLessThan(plan.models.length);
          expect(values.length).toBe(plan.axes.length);
          for (const [axis, value] of values.entries()) expect(value).toBeLessThan(plan.axes[axis]?.values.length ?? 0);
          expect(row).toBeLessThan(plan.rows.length);
          expect(repeat).toBeLessThan(plan.repeats);
        }
      }),
    );
  });

  it('change repeats fastest and models slowest', () => {
    const plan = planOf({
      models: [...planOf().models, { provider: 'oxen', model: 'm' }],
      axes: [axisOf('seed', 1, 2, 3)],
      rows: [[], []],
      repeats: 2,
    });
    expect(cellCount(plan)).toBe(24);
    expect(cellPlace(plan, 1)).toEqual({ model: 0, values: [0], row: 0, repeat: 1 });
    expect(cellPlace(plan, 23)).toEqual({ model: 1, values: [2], row: 1, repeat: 1 });
  });
});

describe('checkPlan', () => {
  it.each([
    ['no model', { models: [] }, /model/],
    ['no value', { axes: [axisOf('seed')] }, /seed/],
    ['a parameter twice', { axes: [axisOf('seed', 1), axisOf('seed', 2)] }, /seed is varied twice/],
    ['what is no parameter', { axes: [axisOf('messages', 'x')] }, /messages/],
    ['no row', { rows: [] }, /row/],
    ['half a repeat', { repeats: 0.5 }, /whole number/],
    ['no repeat', { repeats: 0 }, /whole number/],
    ['too many', { repeats: MOST_CELLS + 1 }, /^5,001 requests .* 5,000\.$/],
    ['numbers beyond all', { repeats: 1e300 }, /at most 5,000/],
  ])('refuses %s', (_name, changes, words) => {
    expect(checkPlan(planOf(changes))).toMatchObject({ ok: false, failure: { message: expect.stringMatching(words) } });
  });

  it('tells the number of requests', () => {
    expect(checkPlan(planOf({ repeats: MOST_CELLS }))).toEqual({ ok: true, value: MOST_CELLS });
  });
});

describe('cellDraft', () => {
  const column = {
    id: 'a',
    provider: 'sandbox',
    model: 'm',
    params: { stream: true, temperature: 1 },
    extra: { custom: 1 },
    untouched: ['stream'],
  };
  const draft: Draft = { ...NEW_DRAFT, messages: [{ role: 'user', content: '{{a}}' }], columns: [column] };

  it('sets, leaves out, and keeps the place of extra fields', () => {
    const plan = planOf({
      draft,
      axes: [axisOf('temperature', 0.5, undefined), axisOf('custom', 2, undefined)],
      rows: [[['a', 'Hi']]],
    });
    const bodies = [0, 1, 2, 3].map((index) => body(cellDraft(plan, index)));
    expect(bodies.map((one) => [one?.temperature, one?.custom])).toEqual([
      [0.5, 2],
      [0.5, undefined],
      [undefined, 2],
      [undefined, undefined],
    ]);
    expect(cellDraft(plan, 0).columns).toMatchObject([{ id: 'cell', model: 'sandbox', extra: { custom: 2 } }]);
    expect(bodies[0]?.messages).toEqual([{ role: 'user', content: 'Hi' }]);
  });

  it.each(['stream_options', 'tool_choice', 'response_format', 'parallel_tool_calls', 'stream'])(
    'sends %s or does not',
    (name) => {
      const value = name === 'stream' || name === 'parallel_tool_calls' ? false : 'x';
      const plan = planOf({
        draft: { ...draft, toolChoice: 'auto', responseFormat: { type: 'text' }, parallelToolCalls: true },
        axes: [axisOf(name, value, undefined, null)],
      });
      expect([0, 1, 2].map((index) => body(cellDraft(plan, index))?.[name])).toEqual([value, undefined, null]);
    },
  );

  it('is a draft', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const cell = cellDraft(plan, cellCount(plan) - 1);
        expect(parseDraft(JSON.parse(JSON.stringify(cell))).ok).toBe(true);
        expect(cell.columns.length).toBe(1);
      }),
    );
  });
});

describe('cellColumn', () => {
  it('sends, in any draft, what the cell has sent, unless that fills it in once more', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.nat(), (plan, other, nth) => {
        const index = nth % cellCount(plan);
        const cell = cellDraft(plan, index);
        for (const live of [plan.draft, other.draft, { ...other.draft, variables: {} }]) {
          const whole = { ...cellColumn(plan, index), id: 'z' };
          const linked = cellColumnIn(live, plan, index, 'z');
          if (!staysAsSent(live, whole)) continue;
          expect(sent({ ...live, columns: [...live.columns, whole] }, whole)).toBe(sent(cell, cell.columns[0]));
          expect(sent({ ...live, columns: [...live.columns, linked] }, linked)).toBe(sent(cell, cell.columns[0]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shares with the draft what is the same there', () => {
    const plan = planOf({ axes: [axisOf('temperature', 0.5)] });
    expect(cellColumnIn(plan.draft, plan, 0, 'z')).toEqual({
      ...NEW_DRAFT.columns[0],
      id: 'z',
      params: { stream: true, temperature: 0.5 },
    });
    expect(cellColumnIn({ ...plan.draft, messages: [] }, plan, 0, 'z').own).toEqual({ messages: NEW_DRAFT.messages });
  });

  it('knows where a variable of the draft would change it', () => {
    const draft: Draft = { ...NEW_DRAFT, messages: [{ role: 'user', content: '{{a}}' }] };
    const column = cellColumn(planOf({ draft, rows: [[['a', '{{b}}']]] }), 0);
    expect(column.own?.messages).toEqual([{ role: 'user', content: '{{b}}' }]);
    expect(staysAsSent(draft, column)).toBe(true);
    expect(staysAsSent({ ...draft, variables: { b: 'x' } }, column)).toBe(false);
  });
});

describe('cellName', () => {
  it('names what is special', () => {
    const plan = planOf({ axes: [axisOf('temperature', 0.5, undefined)], rows: [[['city', 'London']]], repeats: 2 });
    expect([0, 1, 2].map((index) => cellName(plan, index))).toEqual([
      'temperature 0.5 · city London · #1',
      'temperature 0.5 · city London · #2',
      'temperature unset · city London · #1',
    ]);
    expect(cellName(planOf(), 0)).toBe('sandbox');
  });

  it('names the provider of models that are called the same, and cuts long values', () => {
    const models = [
      { provider: 'sandbox', model: 'm' },
      { provider: { label: 'Lab', baseUrl: 'http://127.0.0.1/v1' }, model: 'm' },
    ];
    expect(cellName(planOf({ models, rows: [[['a', `x\n${'y'.repeat(99)}`]]] }), 1)).toBe(
      `Lab/m · a x ${'y'.repeat(37)}…`,
    );
  });
});

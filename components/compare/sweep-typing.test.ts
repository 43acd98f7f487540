import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { NO_TYPING, readTyping, type SweepTyping, typingOf, understoodSweep } from './sweep-typing';

const COLUMN = { id: 'a', provider: 'sandbox', model: 'sandbox', params: {}, extra: {} } as const;
const SPECS = new Map([
  ['temperature', { name: 'temperature', schema: { type: 'number' } }],
  ['stop', { name: 'stop', schema: { type: 'string' } }],
]);

function understood(typing: SweepTyping) {
  return understoodSweep(typing, NEW_DRAFT, COLUMN, SPECS);
}

it('varies nothing where nothing is typed: one request', () => {
  const { plan } = understood(NO_TYPING);
  expect(plan).toMatchObject({ axes: [], rows: [[]], repeats: 1, models: [{ provider: 'sandbox', model: 'sandbox' }] });
  expect(plan?.draft.columns).toEqual([COLUMN]);
});

it('takes values, rows, models and repeats as typed', () => {
  const models = [{ provider: { label: 'Lab', baseUrl: 'http://127.0.0.1:1/v1' }, model: 'x' }];
  const { plan } = understood({
    axes: [
      { param: 'temperature', values: '0, 0.5, 1' },
      { param: '', values: 'ignored' },
      { param: 'stop', values: '' },
    ],
    models,
    rows: 'city,season\nParis,spring\n',
    repeats: 2,
  });
  expect(plan?.axes).toEqual([{ param: 'temperature', values: [{ value: 0 }, { value: 0.5 }, { value: 1 }] }]);
  const row = [
    ['city', 'Paris'],
    ['season', 'spring'],
  ];
  expect(plan).toMatchObject({ models, repeats: 2, rows: [row] });
});

it('has no plan while a part is not understood, and says which', () => {
  const broken = understood({ ...NO_TYPING, axes: [{ param: 'temperature', values: '0, warm' }] });
  expect(broken.plan).toBeUndefined();
  expect(broken.axes[0]?.ok).toBe(false);
  expect(understood({ ...NO_TYPING, rows: 'city\n"Paris' }).rows.ok).toBe(false);
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
const numbers = fc.uniqueArray(number, { minLength: 1, maxLength: 6 });
const texts = fc.uniqueArray(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 4 });
const cell = fc.string({ maxLength: 8 }).filter((text) => text.trim() === text);
const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 });

it('types a plan anew that gives the same plan', () => {
  fc.assert(
    fc.property(numbers, texts, rows, fc.integer({ min: 1, max: 9 }), (warm, stops, table, repeats) => {
      const first = {
        v: 1 as const,
        draft: { ...NEW_DRAFT, columns: [COLUMN] },
        models: [{ provider: 'oxen', model: 'm' }],
        axes: [
          { param: 'temperature', values: warm.map((value) => ({ value: value + 0 })) },
          { param: 'stop', values: [...stops.map((value) => ({ value })), {}] },
        ],
        rows: table.map(([city, season]) => [['city', city] as const, ['season', season] as const]),
        repeats,
      };
      expect(understood(typingOf(first)).plan).toEqual(first);
    }),
  );
});

it('reads what it has kept, and nothing else', () => {
  const typing = { axes: [{ param: 'x', values: '1' }], models: [COLUMN], rows: 'a\n1', repeats: 3 };
  expect(readTyping(JSON.stringify(typing))).toEqual(typing);
  expect(readTyping(JSON.stringify(NO_TYPING))).toEqual(NO_TYPING);
  for (const text of ['', '{}', '[]', '{"axes":[1],"rows":"","repeats":1}', '{"axes":[],"rows":"","repeats":1}']) {
    expect(readTyping(text)).toBeUndefined();
  }
});

import { expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/json';
import { rangeWords } from './range-words';

const spec = (schema: JsonObject, float = false) =>
  ({ name: 'x', schema, control: 'number', float, basic: true, source: 'table' }) as const;

it.each([
  [{ minimum: 0, maximum: 2 }, '0 – 2'],
  [{ minimum: 1 }, '≥ 1'],
  [{ maximum: 5, default: 3 }, '≤ 5 · default 3'],
  [{ default: null }, ''],
  [{ default: 'a text that is much longer than fits' }, 'default a text that is much lon…'],
])('%j reads %j', (schema, words) => expect(rangeWords(spec(schema))).toBe(words));

it('shows a whole float with its point', () => {
  expect(rangeWords(spec({ default: 1 }, true))).toBe('default 1.0');
});

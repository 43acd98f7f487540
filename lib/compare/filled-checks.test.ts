import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { filledChecks } from './filled-checks';

describe('filledChecks', () => {
  const variables = { city: 'London', again: '{{city}}' };

  it.each<[JsonObject, JsonObject]>([
    [
      { type: 'contains', text: '{{city}} and {{gone}}' },
      { type: 'contains', text: 'London and {{gone}}' },
    ],
    [
      { type: 'equals', text: '{{again}}' },
      { type: 'equals', text: '{{city}}' },
    ],
    [
      { type: 'matches', pattern: '^{{city}}$' },
      { type: 'matches', pattern: '^London$' },
    ],
    [
      { type: 'tool-call', name: 'in_{{city}}', arguments: { at: ['{{city}}', 1], '{{city}}': null } },
      { type: 'tool-call', name: 'in_London', arguments: { at: ['London', 1], '{{city}}': null } },
    ],
    [
      { type: 'schema', schema: { const: '{{city}}' } },
      { type: 'schema', schema: { const: '{{city}}' } },
    ],
    [
      { type: 'rhymes', text: '{{city}}' },
      { type: 'rhymes', text: '{{city}}' },
    ],
    [
      { type: 'contains', text: '{{toString}}' },
      { type: 'contains', text: '{{toString}}' },
    ],
  ])('%j becomes %j', (check, filled) => {
    expect(filledChecks([check], variables)).toEqual([filled]);
  });

  it('leaves texts as typed that would grow beyond all bounds', () => {
    const bomb = { type: 'contains', text: '{{x}}'.repeat(100_000) };
    const [first, second] = filledChecks([bomb, { type: 'contains', text: '{{y}}' }], {
      x: 'x'.repeat(100_000),
      y: '1',
    });
    expect(first).toEqual(bomb);
    expect(second).toEqual({ type: 'contains', text: '1' });
  });
});

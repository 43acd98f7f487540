import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EditRun, shortestEdit } from './shortest-edit';

const numbers = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 25 });
const edit = (before: readonly number[], after: readonly number[], most = 1_000) =>
  shortestEdit(Int32Array.from(before), Int32Array.from(after), most);
const length = (runs: readonly EditRun[]) =>
  runs.reduce((total, { kind, count }) => (kind === 'same' ? total : total + count), 0);

describe('shortestEdit', () => {
  it('leads from the one list to the other', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        let [x, y] = [0, 0];
        for (const { kind, count } of edit(before, after) ?? []) {
          if (kind === 'same') expect(before.slice(x, x + count)).toEqual(after.slice(y, y + count));
          if (kind !== 'added') x += count;
          if (kind !== 'removed') y += count;
        }
        expect([x, y]).toEqual([before.length, after.length]);
      }),
    );
  });

  it('is as short as the one that the library finds', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const theirs = diffArrays(before, after).filter(({ added, removed }) => added || removed);
        expect(length(edit(before, after) ?? [])).toBe(theirs.reduce((total, { count }) => total + count, 0));
      }),
    );
  });

  it('names each stretch once, what goes before what comes', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const kinds = (edit(before, after) ?? []).map(({ kind }) => kind).join(' ');
        expect(kinds).not.toMatch(/(\w+) \1|added removed/);
      }),
    );
  });

  it('gives up where it takes more than allowed', () => {
    expect(edit([1, 2], [3, 4], 3)).toBeUndefined();
    expect(edit([1, 2], [3, 4], 4)).toEqual([
      { kind: 'removed', count: 2 },
      { kind: 'added', count: 2 },
    ]);
    expect(edit([5], [5], 0)).toEqual([{ kind: 'same', count: 1 }]);
  });
});

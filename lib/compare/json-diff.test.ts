import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject, type JsonValue, jsonEqual } from '../core/json';
import { type JsonPath, printPath } from '../schema/json-path';
import { type JsonChange, jsonDiff } from './json-diff';

function written(before: JsonValue, after: JsonValue): readonly string[] {
  return jsonDiff(before, after).map((change) => {
    if (change.kind === 'added') return `+ ${printPath(change.after.path)} ${JSON.stringify(change.after.value)}`;
    if (change.kind === 'removed') return `- ${printPath(change.before.path)} ${JSON.stringify(change.before.value)}`;
    return `~ ${printPath(change.after.path)} ${JSON.stringify(change.before.value)} ${JSON.stringify(change.after.value)}`;
  });
}

const json = fc
  .jsonValue({ maxDepth: 4, depthSize: 'small' })
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonValue); // JSON.parse yields nothing but JSON values
const small = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.constantFrom<JsonValue>(null, 0, 1, '', 'a'),
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 })
      .map((object): JsonValue => ({ ...object })),
  ),
})).value;

/** The value with what lies at these places cut out; undefined where nothing is left. */
function cut(value: JsonValue, paths: readonly JsonPath[]): JsonValue | undefined {
  if (paths.some((path) => path.length === 0)) return undefined;
  const inside = (step: string | number) => paths.filter(([first]) => first === step).map((path) => path.slice(1));
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).flatMap((item, at) => {
      // an array of JSON
      const left = cut(item, inside(at));
      return left === undefined ? [] : [left];
    });
  }
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const left = cut(member, inside(name));
    return left === undefined ? [] : [[name, left] as const];
  });
  return Object.fromEntries(members);
}

function placesOf(changes: readonly JsonChange[], side: 'before' | 'after'): readonly JsonPath[] {
  return changes.flatMap((change) => {
    const place =
      side === 'before'
        ? 'before' in change
          ? change.before
          : undefined
        : 'after' in change
          ? change.after
          : undefined;
    return place === undefined ? [] : [place.path];
  });
}

function at(value: JsonValue, path: JsonPath): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (inner, step) => (inner === null || typeof inner !== 'object' ? undefined : (inner as JsonObject)[step]), // arrays by number as well
    value,
  );
}

describe('jsonDiff', () => {
  it.each<[string, JsonValue, JsonValue, readonly string[]]>([
    ['a changed member', { a: 1, b: 2 }, { a: 1, b: 3 }, ['~ b 2 3']],
    ['members that went and came', { a: 1 }, { b: 1 }, ['- a 1', '+ b 1']],
    ['the place deep inside', { a: [{ b: 'x' }] }, { a: [{ b: 'y' }] }, ['~ a[0].b "x" "y"']],
    ['an item put in between as one change', [1, 2, 3], [1, 9, 2, 3], ['+ [1] 9']],
    ['an item taken out as one change', ['a', 'b', 'c'], ['b', 'c'], ['- [0] "a"']],
    ['another kind of value', { a: [] }, { a: {} }, ['~ a [] {}']],
    ['null apart from missing', { a: null }, {}, ['- a null']],
    ['the whole value', 1, 2, ['~  1 2']],
    ['a text apart from its number', [1], ['1'], ['~ [0] 1 "1"']],
    ['odd names', JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 2}'), ['~ __proto__ 1 2']],
  ])('names %s', (_name, before, after, changes) => expect(written(before, after)).toEqual(changes));

  it('does not count the order of members', () => {
    expect(jsonDiff({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toEqual([]);
  });

  it('finds nothing exactly where the values are equal', () => {
    fc.assert(
      fc.property(small, small, (before, after) => {
        expect(jsonDiff(before, before)).toEqual([]);
        expect(jsonDiff(before, after).length === 0).toBe(jsonEqual(before, after));
      }),
    );
  });

  it('leaves equal values when what differs is cut out of both, and tells what stands there', () => {
    fc.assert(
      fc.property(fc.oneof(small, json), fc.oneof(small, json), (before, after) => {
        const changes = jsonDiff(before, after);
        const left = cut(before, placesOf(changes, 'before'));
        const right = cut(after, placesOf(changes, 'after'));
        expect(left).toEqual(right);
        for (const change of changes) {
          if ('before' in change) expect(at(before, change.before.path)).toEqual(change.before.value);
          if ('after' in change) expect(at(after, change.after.path)).toEqual(change.after.value);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('compares long arrays that have little in common place by place', () => {
    const list = (salt: number) => Array.from({ length: 3_000 }, (_, index) => index * salt + 1);
    expect(jsonDiff(list(3), list(7)).every(({ kind }) => kind === 'changed')).toBe(true);
  });
});

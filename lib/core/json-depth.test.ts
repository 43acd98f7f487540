import { expect, it } from 'vitest';
import { indentedJson, isNestedDeeper, prunedJson } from './json-depth';

const nested = (levels: number, open = '[', close = ']') =>
  JSON.parse(`${open.repeat(levels)}0${close.repeat(levels)}`);

it('counts levels of lists and objects', () => {
  expect(isNestedDeeper('x', 0)).toBe(false);
  expect(isNestedDeeper([], 0)).toBe(true);
  expect(isNestedDeeper([[], { a: [1] }], 3)).toBe(false);
  expect(isNestedDeeper([[], { a: [1] }], 2)).toBe(true);
  expect(isNestedDeeper(nested(200))).toBe(false);
  expect(isNestedDeeper(nested(201, '{"a":', '}'))).toBe(true);
});

it('reads a hundred thousand levels, and a hundred thousand neighbours', () => {
  expect(isNestedDeeper(nested(100_000), 99_999)).toBe(true);
  expect(isNestedDeeper(nested(100_000), 100_000)).toBe(false);
  expect(isNestedDeeper(Array.from({ length: 100_000 }, () => []))).toBe(false);
});

it('prints what has room for its indents', () => {
  expect(indentedJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(indentedJson(nested(100_000))).toBeUndefined();
});

it('prunes what lies too deep, and nothing else', () => {
  const value = { a: [1, { b: [] }], c: 'x' };
  expect(prunedJson(value)).toBe(value);
  expect(prunedJson(value, 3)).toEqual({ a: [1, { b: null }], c: 'x' });
  expect(prunedJson(JSON.parse('{"a":{"__proto__":[[]]}}'), 2)).toEqual(JSON.parse('{"a":{"__proto__":null}}'));
  expect(isNestedDeeper(prunedJson(nested(100_000)))).toBe(false);
});

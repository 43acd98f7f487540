import { expect, it } from 'vitest';
import { isDeepJson, tooDeepWords } from './is-deep-json';

const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels);

it('counts what is open at once, and nothing inside of strings', () => {
  expect(isDeepJson(nested(500))).toBe(false);
  expect(isDeepJson(nested(501))).toBe(true);
  expect(isDeepJson(nested(501, '{"a":', '}'))).toBe(true);
  expect(isDeepJson(`[${'[],'.repeat(100_000)}[]]`)).toBe(false);
  expect(isDeepJson(`["${'['.repeat(1000)}", "\\\\", "\\"${'['.repeat(1000)}"]`)).toBe(false);
  expect(isDeepJson(`["unclosed\n${nested(501)}`)).toBe(true);
  expect(isDeepJson(']'.repeat(500) + nested(500))).toBe(false);
});

it('reads a text of a hundred thousand levels, closed or not', () => {
  expect(isDeepJson(nested(100_000))).toBe(true);
  expect(isDeepJson('{"a":'.repeat(100_000))).toBe(true);
});

it('is said in one sentence', () => {
  expect(tooDeepWords('The tool list')).toBe('The tool list is nested more than 500 levels deep.');
});

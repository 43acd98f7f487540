import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkJsonText, checkJsonValue, shownJsonText } from './check-json-text';

it('keeps what is typed until it stands for something', () => {
  expect(checkJsonValue('', false)).toBeUndefined();
  expect(checkJsonValue(' {"a": 1}', false)).toEqual({ a: 1 });
  expect(checkJsonValue('{"a"', false)).toBe('{"a"');
  expect(checkJsonValue('[1]', false)).toBe('[1]');
  expect(checkJsonValue('true', false)).toBe('true');
  expect(checkJsonValue('true', true)).toBe(true);
});

it('shows what was typed, and what came from elsewhere', () => {
  expect(shownJsonText('{ "a":1 }', { a: 1 }, false)).toBe('{ "a":1 }');
  expect(shownJsonText('{ "a":1 }', { a: 2 }, false)).toBe('{\n  "a": 2\n}');
  expect(shownJsonText('{ "a"', undefined, false)).toBe('');
  expect(shownJsonText(undefined, '{ "a"', false)).toBe('{ "a"');
  expect(shownJsonText(' ', undefined, false)).toBe(' ');
});

it('loses no text on its way through the draft', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.boolean(), (text, mayBeBoolean) => {
      const value = checkJsonValue(text, mayBeBoolean);
      expect(shownJsonText(text, value, mayBeBoolean)).toBe(text);
      expect(checkJsonValue(checkJsonText(value), mayBeBoolean)).toEqual(value);
    }),
  );
});

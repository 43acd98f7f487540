import { expect, it } from 'vitest';
import { CHECK_TYPES } from '@/lib/compare/read-check';
import { soundCheck } from '@/lib/compare/sound-check';
import { checkOfType, checkOptions, withCheckField } from './new-check';

it('begins every type with what is right or asked for next', () => {
  const problems = CHECK_TYPES.map((type) => {
    const read = soundCheck(checkOfType(type) ?? {});
    return 'problem' in read ? read.problem : 'sound';
  });
  expect(problems).toEqual([
    'It has no text yet.',
    'It has no pattern yet.',
    'sound',
    'sound',
    'It names no tool yet.',
    'sound',
    'sound',
  ]);
  expect(checkOfType('rhymes')).toBeUndefined();
});

it('takes the text along to another type of text', () => {
  const contains = { type: 'contains', text: 'a', not: true, ignoreCase: true };
  expect(checkOfType('matches', contains)).toEqual({ type: 'matches', pattern: 'a', not: true, ignoreCase: true });
  expect(checkOfType('equals', { type: 'matches', pattern: 'a' })).toEqual({ type: 'equals', text: 'a' });
  expect(checkOfType('schema', contains)).toEqual({ type: 'schema' });
});

it('offers a check of a newer version as what it is', () => {
  expect(checkOptions({ type: 'contains' })).toHaveLength(CHECK_TYPES.length);
  expect(checkOptions({ type: 'rhymes' }).at(-1)).toEqual({ value: '', label: 'not understood' });
});

it('sets a field in its place and takes it out', () => {
  const check = { type: 'tool-call', name: 'f', later: [1] };
  expect(JSON.stringify(withCheckField(check, 'name', 'g'))).toBe('{"type":"tool-call","name":"g","later":[1]}');
  expect(withCheckField(check, 'not', true)).toEqual({ ...check, not: true });
  expect(withCheckField(check, 'name', undefined)).toEqual({ type: 'tool-call', later: [1] });
});

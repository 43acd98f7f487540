import { describe, expect, it } from 'vitest';
import { isComplete } from './is-complete';

describe('isComplete', () => {
  it.each([
    '',
    '{',
    '[',
    '"name": "x",',
    '"strict": true',
    '{"a":null',
    'false',
    '"n": 12',
    '"type": "object"',
    '"a\\"b"',
  ])('breaks the line after %s', (before) => expect(isComplete(before)).toBe(true));

  it.each(['"na', '"', '"type": "obj', '"strict": tr', '"a\\"b', 'nul', '"true'])('completes %s', (before) =>
    expect(isComplete(before)).toBe(false),
  );
});

import { describe, expect, it } from 'vitest';
import { nameProblem, shownName, variableRows } from './variable-rows';

const user = (content: string) => ({ role: 'user', content });

describe('variableRows', () => {
  it('has those of the messages in their order, then those that no message has', () => {
    const messages = [
      user('{{b}} {{a}} {{b}}'),
      { role: 'user', content: [{ type: 'text', text: '{{ c }} {{}} {{x' }] },
      { role: 'assistant', content: null, name: '{{no}}' },
    ];
    expect(variableRows(messages, { z: '', a: 'A', constructor: 'C' })).toEqual([
      { name: 'b', value: undefined, used: true },
      { name: 'a', value: 'A', used: true },
      { name: ' c ', value: undefined, used: true },
      { name: 'z', value: '', used: false },
      { name: 'constructor', value: 'C', used: false },
    ]);
    expect(variableRows([user('{{toString}}')], {})).toEqual([{ name: 'toString', value: undefined, used: true }]);
    expect(variableRows([user('{{')], {})).toEqual([]);
  });
});

describe('nameProblem', () => {
  const rows = variableRows([user('{{missing}}')], { city: '' });
  it.each([
    ['town', undefined],
    ['missing', undefined],
    ['city', 'city is there already.'],
    ['a}b', 'A name has no braces.'],
  ])('of %s is %s', (name, problem) => expect(nameProblem(name, rows)).toBe(problem));
});

it.each([
  ['city', 'city'],
  ['the city', 'the city'],
  [' city ', '␣city␣'],
  ['a  b', 'a␣␣b'],
  ['   ', '␣␣␣'],
  ['a\u200bb', 'a\\u200bb'],
])('the name %j is shown as %s', (name, shown) => expect(shownName(name)).toBe(shown));

import { expect, it } from 'vitest';
import type { ToolCallFragment } from '../chat/chunk-tool-call';
import { ToolCallBook } from './tool-call-book';

const NONE: ToolCallFragment = { id: '', name: '', arguments: '', kind: '', index: undefined } as ToolCallFragment; // every field

/** Which call each fragment went to, delta after delta. */
function calls(deltas: readonly (readonly Partial<ToolCallFragment>[])[], wholeMessage = false): readonly number[] {
  const book = new ToolCallBook();
  return deltas.flatMap((delta) =>
    book
      .bind(
        delta.map((part) => ({ ...NONE, ...part })),
        wholeMessage,
      )
      .map(({ call }) => call),
  );
}

it('takes an id that comes again for the same call', () => {
  const start = { id: 'x', index: 0, name: 'f' };
  expect(calls([[start], [{ id: 'x', arguments: '{"a"' }], [{ id: 'x', index: 0, arguments: ':1}' }]])).toEqual([
    0, 0, 0,
  ]);
  expect(calls([[start], [{ ...start, arguments: '{' }], [{ ...start, arguments: '}' }]])).toEqual([0, 0, 0]);
  expect(calls([[{ ...start, arguments: '{' }], [{ ...start, index: 1, arguments: '}' }]])).toEqual([0, 0]);
});

it('tells calls apart that a server gave one id', () => {
  const first = { id: 'x', index: 0, name: 'f', arguments: '{"a":1}' };
  const second = { id: 'x', index: 1, name: 'f', arguments: '{"a":2}' };
  expect(calls([[first, second]])).toEqual([0, 1]);
  expect(calls([[first], [second]])).toEqual([0, 1]);
  expect(calls([[first, second]], true)).toEqual([0, 1]);
  expect(
    calls([
      [
        { id: 'x', name: 'f', arguments: '{}' },
        { id: 'x', name: 'g', arguments: '{}' },
      ],
    ]),
  ).toEqual([0, 1]);
});

it('goes on by index where the id alone does not say which call is meant', () => {
  const parts = [
    [
      { id: 'x', index: 0, name: 'f' },
      { id: 'x', index: 1, name: 'f' },
    ],
    [{ id: 'x', index: 0, arguments: '{"a":' }],
    [{ id: 'x', index: 1, arguments: '{"b":' }],
    [{ index: 0, arguments: '1}' }],
    [{ index: 1, arguments: '2}' }],
  ];
  expect(calls(parts)).toEqual([0, 1, 0, 1, 0, 1]);
});

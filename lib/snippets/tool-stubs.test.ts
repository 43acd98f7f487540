import { expect, it } from 'vitest';
import type { JsonValue } from '../core/json';
import { reservedWords, toolStubs } from './tool-stubs';

const RESERVED = reservedWords('class', 'messages', 'json');

function stubs(...functions: readonly JsonValue[]) {
  return toolStubs({ body: { tools: functions.map((one) => ({ type: 'function', function: one })) } }, RESERVED);
}

it('puts required parameters first and reads their types', () => {
  const properties = {
    unit: { enum: ['c', 'f'] },
    days: { type: ['null', 'integer'] },
    city: { type: 'string' },
    any: { type: ['string', 'integer', 'null'] },
    odd: { type: 'date' },
    messages: true,
  };
  expect(stubs({ name: 'f', parameters: { properties, required: ['city', 7] } })[0]?.parameters).toEqual([
    { name: 'city', type: 'string', required: true },
    { name: 'unit', type: 'any', required: false },
    { name: 'days', type: 'integer', required: false },
    { name: 'any', type: 'any', required: false },
    { name: 'odd', type: 'any', required: false },
    { name: 'messages', type: 'any', required: false },
  ]);
});

it('takes the arguments as they come where a parameter can have no variable', () => {
  for (const name of ['class', 'json', 'a b', '2', '']) {
    expect(
      stubs({ name: 'f', parameters: { properties: { [name]: {}, x: {} } } })[0]?.parameters,
      name,
    ).toBeUndefined();
  }
  for (const parameters of [null, [], {}, { properties: {} }, { properties: [] }]) {
    expect(stubs({ name: 'f', parameters })[0]?.parameters).toBeUndefined();
  }
});

it('names every function once, and no function like the code around it', () => {
  const named = stubs(
    { name: 'a-b' },
    { name: 'a.b' },
    { name: 'a-b' },
    { name: 'messages' },
    { name: 'json' },
    { name: 1 },
    null,
  );
  expect(named.map(({ tool, identifier }) => [tool, identifier])).toEqual([
    ['a-b', 'a_b'],
    ['a.b', 'a_b_2'],
    ['messages', 'messages_2'],
    ['json', 'json_2'],
  ]);
  expect(toolStubs({ body: { tools: 'x' } }, RESERVED)).toEqual([]);
});

import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { sampleFor } from '../schema/sample';
import { violations } from '../schema/validate';
import { TOOL_TEMPLATES } from './templates';

function mockOf(name: string): string {
  return TOOL_TEMPLATES.find((each) => nameOf(each.definition) === name)?.mock ?? 'throw new Error("no such template")';
}

function nameOf(definition: JsonObject): JsonValue | undefined {
  return isJsonObject(definition.function) ? definition.function.name : undefined;
}

function parametersOf(definition: JsonObject): JsonValue {
  return isJsonObject(definition.function) ? (definition.function.parameters ?? null) : null;
}

/** Runs a mock with nothing but the language around it. */
function answer(code: string, args: JsonValue): JsonValue {
  return JSON.parse(
    runInNewContext(`JSON.stringify((function (args) {${code}\n})(${JSON.stringify(args)}))`) as string,
  ); // a JSON text
}

describe('templates', () => {
  test('the weather tool is the one of the providers', () => {
    expect(JSON.stringify(TOOL_TEMPLATES[0]?.definition)).toBe(
      '{"type":"function","function":{"name":"get_weather","description":"Get the current weather for a location",' +
        '"parameters":{"type":"object","properties":{"location":{"type":"string","description":"The city and state"}},"required":["location"]}}}',
    );
  });

  test('every label and every name stands once', () => {
    const once = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);
    once(TOOL_TEMPLATES.map(({ label }) => label));
    once(TOOL_TEMPLATES.map(({ definition }) => nameOf(definition)));
  });

  test.each(TOOL_TEMPLATES.map((each) => [each.label, each] as const))(
    '%s answers a sample call',
    (_, { definition, mock }) => {
      const sample = sampleFor(parametersOf(definition));
      expect(violations(parametersOf(definition), sample)).toEqual([]);
      expect(answer(mock, sample)).toBeTypeOf('object');
    },
  );
});

describe('mocks work', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-2 ^ 2', -4],
    ['2 ^ 3 ^ 2', 512],
    ['10 % 4 - .5', 1.5],
    ['1e3 / 8', 125],
  ])('calculate %s', (expression, result) => {
    expect(answer(mockOf('calculate'), { expression })).toEqual({ expression, result });
  });

  test.each(['2 +', '(1', 'alert(1)', ''])('calculate refuses %j', (expression) => {
    expect(() => answer(mockOf('calculate'), { expression })).toThrow(/Not understood|parenthesis/);
  });

  test('the same place has the same weather', () => {
    const first = answer(mockOf('get_weather'), { location: 'London' });
    expect(first).toEqual(answer(mockOf('get_weather'), { location: 'London' }));
    expect(first).toMatchObject({ location: 'London', temperature_celsius: expect.any(Number) });
  });

  test('rows are filtered', () => {
    const filters = [{ column: 'active', operator: '=', value: true }];
    expect(answer(mockOf('query_database'), { table: 'customers', filters })).toMatchObject({ count: 2 });
    expect(answer(mockOf('query_database'), { table: 'secrets' })).toEqual({ error: 'There is no table secrets.' });
  });

  test('the time is shifted by the offset', () => {
    expect(answer(mockOf('get_current_time'), { utc_offset: '-03:30' })).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-03:30$/),
    });
    expect(answer(mockOf('get_current_time'), { utc_offset: 'CET' })).toEqual({
      error: 'utc_offset must look like +02:00',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import { checkParam } from './check-param';
import { flatSchema } from './flat-schema';
import type { ParamSpec } from './param';
import { standardParam } from './table';

function spec(schema: JsonObject, more: Partial<ParamSpec> = {}): ParamSpec {
  return { name: 'field', schema, control: 'json', float: false, basic: false, source: 'model', ...more };
}

describe('checkParam', () => {
  it.each([
    [{ type: 'number', minimum: 0, maximum: 2 }, 2.5, 'field must be at most 2.'],
    [{ type: 'number', minimum: 0, maximum: 2 }, -1, 'field must be at least 0.'],
    [{ type: 'number', exclusiveMinimum: 0 }, 0, 'field must be more than 0.'],
    [{ type: 'number', exclusiveMaximum: 1 }, 1, 'field must be less than 1.'],
    [{ type: 'integer' }, 1.5, 'field must be a whole number.'],
    [{ type: 'integer' }, '1', 'field must be a whole number.'],
    [{ type: 'boolean' }, 'true', 'field must be true or false.'],
    [{ type: 'string' }, 3, 'field must be a text.'],
    [{ type: ['string', 'array'] }, 3, 'field must be a text or a list.'],
    [{ type: 'object' }, [], 'field must be a JSON object.'],
    [{ type: 'string' }, null, 'field must be a text.'],
    [{ type: 'string', enum: ['low', 'high'] }, 'mid', 'field must be one of "low", "high".'],
    [{ type: 'number', multipleOf: 0.5 }, 0.7, 'field must be a multiple of 0.5.'],
    [{ type: 'string', maxLength: 2 }, 'abc', 'field must have at most 2 characters.'],
    [{ type: 'string', minLength: 1 }, '', 'field must have at least 1 characters.'],
    [{ type: 'array', maxItems: 1 }, ['a', 'b'], 'field must have at most 1 items.'],
    [{ type: 'array', items: { type: 'string' } }, ['a', 1], 'field item 2 must be a text.'],
    [{ type: 'array', items: { type: 'integer', maximum: 3 } }, [4], 'field item 1 must be at most 3.'],
  ] as const satisfies readonly (readonly [JsonObject, JsonValue, string])[])(
    '%j with %j',
    (schema, value, message) => {
      expect(checkParam(spec(schema), value)).toBe(message);
    },
  );

  it.each([
    [{ type: 'number', minimum: 0, maximum: 2 }, 2],
    [{ type: 'number', multipleOf: 0.1 }, 0.3],
    [{ type: 'integer' }, 3],
    [{ type: 'string', nullable: true }, null],
    [{ type: 'string', maxLength: 2 }, '😀😀'],
    [{ type: 'array', items: {} }, [null, 1, 'a']],
    [{}, { anything: null }],
    [{}, null],
    [{ enum: [{ a: 1 }] }, { a: 1 }],
  ] as const satisfies readonly (readonly [JsonObject, JsonValue])[])('%j allows %j', (schema, value) => {
    expect(checkParam(spec(schema), value)).toBeUndefined();
  });

  it('says when the provider refuses the field, whatever its value', () => {
    expect(checkParam(spec({}, { refused: true }), 1)).toBe('The provider refuses field for this model.');
  });

  it('takes a text or a list of texts as stop', () => {
    const stop = standardParam('stop');
    expect(stop && checkParam(stop, 'END')).toBeUndefined();
    expect(stop && checkParam(stop, ['a', 'b'])).toBeUndefined();
    expect(stop && checkParam(stop, ['a', 'b', 'c', 'd', 'e'])).toBe('stop must have at most 4 items.');
    expect(stop && checkParam(stop, [1])).toBe('stop item 1 must be a text.');
  });

  it('never throws, and answers one sentence or nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (schema, value) => {
        // fast-check's JSON values are ours
        const flat = flatSchema({}, schema as JsonValue);
        const answer = checkParam(spec(flat), value as JsonValue);
        expect(answer === undefined || /^field .+\.$/s.test(answer)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@/lib/core/json';
import { NEW_SCHEMA_FORMAT, nameProblem, outputMode, schemaFields, withSchemaField } from './output-format';

describe('outputMode', () => {
  it.each<[JsonValue | undefined, string]>([
    [undefined, 'unset'],
    [{ type: 'text' }, 'text'],
    [{ type: 'json_object' }, 'json_object'],
    [NEW_SCHEMA_FORMAT, 'json_schema'],
    [{ json_schema: {}, type: 'json_schema' }, 'json_schema'],
    [null, 'other'],
    ['text', 'other'],
    [{ type: 'grammar', value: 'x' }, 'other'],
    [{ type: 'json_object', schema: {} }, 'other'],
    [{ type: 'json_schema', schema: {} }, 'other'],
    [{ type: 'json_schema', json_schema: { name: 'x' }, further: 1 }, 'other'],
    [{ type: 'json_schema', json_schema: { name: 'x', further: 1 } }, 'other'],
    [{ type: 'json_schema', json_schema: { name: 1 } }, 'other'],
    [{ type: 'json_schema', json_schema: { strict: null } }, 'other'],
  ])('shows %j as %s', (format, mode) => expect(outputMode(format)).toBe(mode));

  it('hides nothing: what a form shows is all there is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('type', 'json_schema', 'x'), fc.jsonValue()), (value) => {
        const format = JSON.parse(JSON.stringify(value)) as JsonValue; // arbitrary JSON
        if (outputMode(format) === 'text') expect(format).toEqual({ type: 'text' });
        if (outputMode(format) === 'json_object') expect(format).toEqual({ type: 'json_object' });
      }),
    );
  });
});

describe('withSchemaField', () => {
  const format = { type: 'json_schema', json_schema: { schema: {}, name: 'a', strict: true } };

  it('sets a field in its place and takes it out', () => {
    expect(JSON.stringify(withSchemaField(format, 'name', 'b'))).toBe(
      '{"type":"json_schema","json_schema":{"schema":{},"name":"b","strict":true}}',
    );
    expect(schemaFields(withSchemaField(format, 'strict', undefined))).toEqual({ schema: {}, name: 'a' });
  });

  it('puts a new field where people write it', () => {
    const made = withSchemaField({ json_schema: { name: 'a', schema: {} } }, 'strict', false);
    expect(Object.keys(schemaFields(made))).toEqual(['name', 'strict', 'schema']);
    expect(withSchemaField(undefined, 'name', 'a')).toEqual({ type: 'json_schema', json_schema: { name: 'a' } });
  });
});

describe('nameProblem', () => {
  it.each(['a', 'Weather_2-b', 'x'.repeat(64)])('takes %s', (name) => expect(nameProblem(name)).toBeUndefined());
  it.each([undefined, '', 'a b', 'é', 'x'.repeat(65), 'a\n', 1])('has a sentence for %j', (name) =>
    expect(nameProblem(name)).toMatch(/\.$/),
  );
});

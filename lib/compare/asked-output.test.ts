import { describe, expect, it } from 'vitest';
import { askedOutput } from './asked-output';

const asked = (response_format: unknown) => askedOutput(JSON.parse(JSON.stringify({ model: 'm', response_format })));

describe('askedOutput', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', { type: 'text' }],
    ['a text instead of an object', 'json_object'],
    ['a grammar', { type: 'grammar', value: 'root ::= "a"' }],
    ['no type', { schema: {} }],
  ])('is nothing for %s', (_name, format) => expect(asked(format)).toBeUndefined());

  it('is any object for json_object', () => {
    expect(asked({ type: 'json_object' })).toEqual({ kind: 'json_object', schema: { type: 'object' } });
  });

  it('is the schema with its name, wherever an engine takes it', () => {
    const schema = { type: 'array' };
    expect(asked({ type: 'json_schema', json_schema: { name: 'list', schema, strict: true } })).toEqual({
      kind: 'json_schema',
      name: 'list',
      schema,
    });
    expect(asked({ type: 'json_schema', schema })).toEqual({ kind: 'json_schema', name: '', schema });
    expect(asked({ type: 'json_object', schema })).toEqual({ kind: 'json_schema', name: '', schema });
  });

  it('takes any JSON where the schema is missing or the name is no text', () => {
    expect(asked({ type: 'json_schema' })).toEqual({ kind: 'json_schema', name: '', schema: true });
    expect(asked({ type: 'json_schema', json_schema: { name: 1, schema: false } })).toEqual({
      kind: 'json_schema',
      name: '',
      schema: false,
    });
  });
});

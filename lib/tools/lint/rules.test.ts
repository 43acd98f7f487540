import { describe, expect, test } from 'vitest';
import { type LintCase, lint, TEXT, tool, withProperties } from '../testing/tools';

const ROWS: readonly LintCase[] = [
  { name: 'no function', definition: { type: 'function' }, rule: 'function-missing', path: [] },
  {
    name: 'a function that is no object',
    definition: { type: 'function', function: 'find' },
    rule: 'function-missing',
    path: ['function'],
  },
  {
    name: 'a bare function',
    definition: { name: 'find', description: 'Finds.', parameters: { type: 'object', properties: {} } },
    rule: 'bare-function',
    path: [],
    fixed: tool({ parameters: { type: 'object', properties: {} } }),
  },
  {
    name: 'the form of the Responses API',
    definition: { type: 'function', name: 'find', description: 'Finds.', strict: true },
    rule: 'bare-function',
    path: [],
    fixed: tool({ strict: true }),
  },
  {
    name: "Anthropic's form",
    definition: {
      name: 'find',
      description: 'Finds.',
      input_schema: { type: 'object', properties: {} },
      cache_control: { type: 'ephemeral' },
    },
    rule: 'bare-function',
    path: [],
    fixed: tool({ parameters: { type: 'object', properties: {} } }),
  },
  {
    name: 'no type',
    definition: { function: { name: 'find', description: 'Finds.' } },
    rule: 'type',
    path: [],
    fixed: tool({}),
  },
  { name: 'another type', definition: tool({}, { type: 'tool' }), rule: 'type', path: ['type'], fixed: tool({}) },
  {
    name: 'no name',
    definition: { type: 'function', function: { description: 'Finds.' } },
    rule: 'name-missing',
    path: ['function'],
  },
  { name: 'an empty name', definition: tool({ name: '' }), rule: 'name-missing', path: ['function', 'name'] },
  {
    name: 'wrong letters',
    definition: tool({ name: 'find größe!' }),
    rule: 'name-characters',
    path: ['function', 'name'],
    fixed: tool({ name: 'find_gro_e' }),
  },
  {
    name: 'a long name',
    definition: tool({ name: 'f'.repeat(65) }),
    rule: 'name-length',
    path: ['function', 'name'],
    fixed: tool({ name: 'f'.repeat(64) }),
  },
  {
    name: 'no description',
    definition: { type: 'function', function: { name: 'find' } },
    rule: 'description-missing',
    path: ['function'],
    severity: 'warning',
  },
  {
    name: 'a description that is no text',
    definition: tool({ description: 7 }),
    rule: 'description-type',
    path: ['function', 'description'],
  },
  {
    name: 'a long description',
    definition: tool({ description: 'x'.repeat(1025) }),
    rule: 'description-length',
    path: ['function', 'description'],
    severity: 'warning',
  },
  {
    name: 'strict as a text',
    definition: tool({ strict: 'yes' }),
    rule: 'strict-value',
    path: ['function', 'strict'],
    fixed: tool({ strict: false }),
  },
  {
    name: 'a mistyped key',
    definition: tool({ params: { type: 'object', properties: {} } }),
    rule: 'parameters-key',
    path: ['function', 'params'],
    fixed: tool({ parameters: { type: 'object', properties: {} } }),
  },
  {
    name: 'parameters as a text',
    definition: tool({ parameters: '{"type":"object","properties":{}}' }),
    rule: 'parameters-object',
    path: ['function', 'parameters'],
    fixed: tool({ parameters: { type: 'object', properties: {} } }),
  },
  {
    name: 'parameters as a list',
    definition: tool({ parameters: [] }),
    rule: 'parameters-object',
    path: ['function', 'parameters'],
  },
  {
    name: 'parameters without a type',
    definition: tool({ parameters: { properties: { a: TEXT } } }),
    rule: 'parameters-type',
    path: ['function', 'parameters'],
    fixed: tool({ parameters: { type: 'object', properties: { a: TEXT } } }),
  },
  {
    name: 'properties where the schema should stand',
    definition: tool({ parameters: { type: TEXT, city: TEXT } }),
    rule: 'parameters-type',
    path: ['function', 'parameters'],
    fixed: tool({ parameters: { type: 'object', properties: { type: TEXT, city: TEXT } } }),
  },
  {
    name: 'parameters that are a list',
    definition: tool({ parameters: { type: 'array', items: TEXT } }),
    rule: 'parameters-type',
    path: ['function', 'parameters', 'type'],
  },
  {
    name: 'a type of another language',
    definition: withProperties({ a: { type: 'str' } }),
    rule: 'schema',
    path: ['function', 'parameters', 'properties', 'a', 'type'],
    fixed: withProperties({ a: TEXT }),
  },
  {
    name: 'required at the property',
    definition: withProperties({ a: { type: 'string', required: true } }),
    rule: 'schema',
    path: ['function', 'parameters', 'properties', 'a', 'required'],
    fixed: withProperties({ a: TEXT }, { required: ['a'] }),
  },
  {
    name: 'a required name that is no property',
    definition: withProperties({ a: TEXT }, { required: ['a', 'b'] }),
    rule: 'required-unknown',
    path: ['function', 'parameters', 'required'],
    fixed: withProperties({ a: TEXT }, { required: ['a'] }),
  },
  {
    name: 'the same in a nested object',
    definition: withProperties({ a: { type: 'object', properties: {}, required: ['b'] } }),
    rule: 'required-unknown',
    path: ['function', 'parameters', 'properties', 'a', 'required'],
    fixed: withProperties({ a: { type: 'object', properties: {} } }),
  },
  {
    name: 'a property without type',
    definition: withProperties({ a: { description: 'x' } }),
    rule: 'property-type',
    path: ['function', 'parameters', 'properties', 'a'],
    severity: 'warning',
  },
  {
    name: 'an array without items',
    definition: withProperties({ a: { type: 'array' } }),
    rule: 'array-items',
    path: ['function', 'parameters', 'properties', 'a'],
    fixed: withProperties({ a: { type: 'array', items: TEXT } }),
  },
];

describe('one rule after another', () => {
  test.each(ROWS)('$name', ({ definition, rule, path, severity = 'error', fixed }) => {
    const found = lint(definition);
    expect(found.map((each) => [each.rule, each.path, each.severity])).toEqual([[rule, path, severity]]);
    expect(found[0]?.fix?.definition).toEqual(fixed);
    expect(found[0]?.message).toMatch(/^[A-Z“"].*\.$/);
  });
});

import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_DRAFTS } from '@/lib/draft/examples';
import { TOOL_LIST_SCHEMA } from './tool-list-schema';

const valid = (value: unknown) => new Validator({ ...TOOL_LIST_SCHEMA }, '7').validate(value).valid;
const tool = (body: object) => [{ type: 'function', function: { name: 'f', ...body } }];

describe('TOOL_LIST_SCHEMA', () => {
  it('takes the tools of the examples and nested parameters', () => {
    for (const { draft } of EXAMPLE_DRAFTS) expect(valid(draft.tools.map(({ definition }) => definition))).toBe(true);
    const parameters = {
      type: 'object',
      properties: { list: { type: 'array', items: { anyOf: [{ type: ['string', 'null'] }, { $ref: '#/$defs/x' }] } } },
      required: ['list'],
      additionalProperties: false,
      $defs: { x: { enum: [1, 'a', null] } },
    };
    expect(valid(tool({ parameters, strict: true }))).toBe(true);
  });

  it.each([
    ['an object instead of a list', { type: 'function' }],
    ['a tool without a function', [{ type: 'function' }]],
    ['another type', [{ type: 'fonction', function: { name: 'f' } }]],
    ['a name with a space', tool({ name: 'get weather' })],
    ['a name of 65 letters', tool({ name: 'x'.repeat(65) })],
    ['a description that is no text', tool({ description: 1 })],
    ['parameters of another type', tool({ parameters: { type: 'array' } })],
    ['a type that JSON Schema has not', tool({ parameters: { type: 'object', properties: { a: { type: 'text' } } } })],
    ['required that is no list', tool({ parameters: { type: 'object', required: 'a' } })],
    ['strict as text', tool({ strict: 'yes' })],
  ])('marks %s', (_name, value) => expect(valid(value)).toBe(false));
});

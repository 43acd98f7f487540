import type { JsonObject } from '@/lib/core/json';

const TYPES = ['object', 'string', 'number', 'integer', 'boolean', 'array', 'null'];

const subschema = { $ref: '#/definitions/schema' };
const subschemas = { type: 'array', items: subschema };

/** The part of JSON Schema (draft-07) that people write for tools; other keywords are allowed and not judged. */
const schema: JsonObject = {
  type: ['object', 'boolean'],
  properties: {
    type: {
      description: 'The JSON type of the value; a list allows several.',
      anyOf: [{ enum: TYPES }, { type: 'array', items: { enum: TYPES }, minItems: 1, uniqueItems: true }],
    },
    title: { type: 'string' },
    description: { type: 'string', description: 'Tells the model what belongs here.' },
    enum: { type: 'array', description: 'The values allowed.' },
    const: { description: 'The one value allowed.' },
    default: { description: 'The value that stands where none is given.' },
    properties: {
      type: 'object',
      description: 'The fields of an object, each with its schema.',
      additionalProperties: subschema,
    },
    required: {
      type: 'array',
      description: 'The names of the fields that must be there.',
      items: { type: 'string' },
      uniqueItems: true,
    },
    additionalProperties: { ...subschema, description: 'Whether other fields are allowed; strict mode needs false.' },
    items: { anyOf: [subschema, subschemas], description: 'The schema of every item of an array.' },
    minItems: { type: 'integer', minimum: 0 },
    maxItems: { type: 'integer', minimum: 0 },
    uniqueItems: { type: 'boolean' },
    minimum: { type: 'number' },
    maximum: { type: 'number' },
    multipleOf: { type: 'number', exclusiveMinimum: 0 },
    minLength: { type: 'integer', minimum: 0 },
    maxLength: { type: 'integer', minimum: 0 },
    pattern: { type: 'string' },
    format: { type: 'string' },
    anyOf: subschemas,
    oneOf: subschemas,
    allOf: subschemas,
    $ref: { type: 'string', doNotSuggest: true },
    $defs: { type: 'object', additionalProperties: subschema, doNotSuggest: true },
    definitions: { type: 'object', additionalProperties: subschema, doNotSuggest: true },
  },
};

/** What the tool list of a request may hold, for the editor's markers and completion (OpenAI API reference, `tools`). */
export const TOOL_LIST_SCHEMA: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'function'],
    properties: {
      type: { const: 'function', description: 'The kind of tool.' },
      function: {
        type: 'object',
        required: ['name'],
        properties: {
          name: {
            type: 'string',
            description: 'What the model calls: letters, digits, _ and -, at most 64.',
            pattern: '^[a-zA-Z0-9_-]{1,64}$',
            patternErrorMessage: 'A tool name has 1 to 64 letters, digits, underscores or hyphens.',
          },
          description: { type: 'string', description: 'Tells the model when and how to call it.' },
          parameters: {
            allOf: [{ type: 'object' }, subschema],
            description: 'The arguments as a JSON Schema of type object.',
            properties: { type: { const: 'object' } },
          },
          strict: { type: ['boolean', 'null'], description: 'Ask the provider to hold the arguments to the schema.' },
        },
      },
    },
  },
  definitions: { schema },
};

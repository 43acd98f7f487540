import { isJsonObject, type JsonValue } from '../core/json';

/** What the value of a keyword must be: a part that is a schema itself, or a plain value with a test. */
export type Shape =
  | 'schema'
  | 'schema-or-list'
  | 'schemas'
  | 'named-schemas'
  | 'dependencies'
  | 'names'
  | 'type'
  | 'enum'
  | 'pattern'
  | 'reference'
  | { readonly words: string; readonly test: (setting: JsonValue) => boolean };

export const TYPE_NAMES: readonly string[] = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

const TEXT: Shape = { words: 'a string', test: (setting) => typeof setting === 'string' };
const NUMBER: Shape = { words: 'a number', test: (setting) => typeof setting === 'number' };
const NUMBER_OR_OLD: Shape = {
  words: 'a number',
  // Draft 4 has true and false here.
  test: (setting) => typeof setting === 'number' || typeof setting === 'boolean',
};
const COUNT: Shape = {
  words: 'a whole number from 0',
  test: (setting) => Number.isInteger(setting) && Number(setting) >= 0,
};
const STEP: Shape = { words: 'a number above 0', test: (setting) => typeof setting === 'number' && setting > 0 };
const SWITCH: Shape = { words: 'true or false', test: (setting) => typeof setting === 'boolean' };
const LIST: Shape = { words: 'an array', test: (setting) => Array.isArray(setting) };
const VOCABULARY: Shape = { words: 'an object', test: isJsonObject };

/** The keywords of draft 2020-12 and of the drafts before it; any other keyword is a note. */
export const SCHEMA_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['type', 'type'],
  ['enum', 'enum'],
  ['properties', 'named-schemas'],
  ['patternProperties', 'named-schemas'],
  ['$defs', 'named-schemas'],
  ['definitions', 'named-schemas'],
  ['dependentSchemas', 'named-schemas'],
  ['dependencies', 'dependencies'],
  ['dependentRequired', 'names'],
  ['required', 'names'],
  ['additionalProperties', 'schema'],
  ['unevaluatedProperties', 'schema'],
  ['propertyNames', 'schema'],
  ['items', 'schema-or-list'],
  ['prefixItems', 'schemas'],
  ['additionalItems', 'schema'],
  ['unevaluatedItems', 'schema'],
  ['contains', 'schema'],
  ['allOf', 'schemas'],
  ['anyOf', 'schemas'],
  ['oneOf', 'schemas'],
  ['not', 'schema'],
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
  ['$ref', 'reference'],
  ['$dynamicRef', 'reference'],
  ['pattern', 'pattern'],
  ['minimum', NUMBER],
  ['maximum', NUMBER],
  ['exclusiveMinimum', NUMBER_OR_OLD],
  ['exclusiveMaximum', NUMBER_OR_OLD],
  ['multipleOf', STEP],
  ['minLength', COUNT],
  ['maxLength', COUNT],
  ['minItems', COUNT],
  ['maxItems', COUNT],
  ['minContains', COUNT],
  ['maxContains', COUNT],
  ['minProperties', COUNT],
  ['maxProperties', COUNT],
  ['uniqueItems', SWITCH],
  ['nullable', SWITCH],
  ['deprecated', SWITCH],
  ['readOnly', SWITCH],
  ['writeOnly', SWITCH],
  ['format', TEXT],
  ['title', TEXT],
  ['description', TEXT],
  ['$id', TEXT],
  ['$schema', TEXT],
  ['$anchor', TEXT],
  ['$comment', TEXT],
  ['contentEncoding', TEXT],
  ['contentMediaType', TEXT],
  ['examples', LIST],
  ['$vocabulary', VOCABULARY],
]);

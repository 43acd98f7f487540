import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../core/json';

const NAMES = ['a', 'b', 'city', 'user_email', '__proto__', 'x y'] as const;
const name = fc.constantFrom(...NAMES);

function range(low: string, high: string, most: number): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(fc.nat(most), fc.nat(most), fc.constantFrom('both', 'low', 'high', 'none'))
    .map(([one, other, kind]) => ({
      ...(kind === 'both' || kind === 'low' ? { [low]: Math.min(one, other) } : {}),
      ...(kind === 'both' || kind === 'high' ? { [high]: Math.max(one, other) } : {}),
    }));
}

const text: fc.Arbitrary<JsonObject> = fc.oneof(
  range('minLength', 'maxLength', 40).map((bounds) => ({ type: 'string', ...bounds })),
  fc
    .constantFrom('date', 'time', 'date-time', 'email', 'uri', 'uuid', 'ipv4', 'ipv6', 'hostname', 'duration', 'odd')
    .map((format) => ({ type: 'string', format })),
  fc
    .constantFrom('^[A-Z]{3}-\\d{4}$', '^\\d+$', 'a|b', '^(foo|bar)?$', '^[^\\s@]+@[^\\s@]+$', '\\bword\\b', '^.{5,9}$')
    .map((pattern) => ({ type: 'string', pattern })),
);

const number: fc.Arbitrary<JsonObject> = fc.oneof(
  range('minimum', 'maximum', 1_000).map((bounds) => ({ type: 'integer', ...bounds })),
  range('minimum', 'maximum', 1_000).map((bounds) => ({ type: 'number', ...bounds })),
  fc.tuple(fc.nat(100), fc.integer({ min: 2, max: 50 })).map(([low, width]) => ({
    type: 'integer',
    exclusiveMinimum: low,
    exclusiveMaximum: low + width,
  })),
  fc.nat(100).map((low) => ({ type: 'number', exclusiveMinimum: low, exclusiveMaximum: low + 0.5 })),
  fc.constantFrom(0.01, 0.1, 0.3, 2, 7).map((multipleOf) => ({ type: 'number', minimum: 3, maximum: 30, multipleOf })),
);

const plain: fc.Arbitrary<JsonObject> = fc.oneof(
  text,
  number,
  fc.constantFrom<JsonObject>(
    { type: 'boolean' },
    { type: 'null' },
    { type: ['string', 'null'] },
    {},
    { const: { a: [1] } },
  ),
  fc
    .uniqueArray(fc.constantFrom<JsonValue>('red', 'green', 'blue', '', 1, 1.5, null, true), { minLength: 1 })
    .map((list) => ({
      enum: list,
    })),
  fc.constantFrom<JsonObject>({ $ref: '#/$defs/text' }, { $ref: '#/$defs/node' }),
);

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => {
  const members = fc.dictionary(name, tie('schema'), { maxKeys: 4, noNullPrototype: true });
  const object = fc.tuple(members, fc.array(fc.nat(3)), fc.constantFrom<JsonValue | undefined>(false, true, undefined));
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      plain,
      object.map(([properties, picks, additionalProperties]) => ({
        type: 'object',
        properties,
        required: [...new Set(picks.flatMap((pick) => Object.keys(properties)[pick] ?? []))],
        ...(additionalProperties === undefined ? {} : { additionalProperties }),
      })),
      fc
        .tuple(tie('schema'), range('minItems', 'maxItems', 3))
        .map(([items, bounds]) => ({ type: 'array', items, ...bounds })),
      fc
        .tuple(tie('schema'), tie('schema'))
        .map(([one, other]) => ({ type: 'array', prefixItems: [one, other], items: false })),
      fc.nat(5).map((minItems) => ({ type: 'array', items: { type: 'string' }, uniqueItems: true, minItems })),
      fc.tuple(plain, tie('schema')).map(([one, other]) => ({ anyOf: [one, other] })),
      number.map((one) => ({ oneOf: [one, { type: 'string' }, { type: 'null' }] })),
      fc.tuple(members, members).map(([one, other]) => ({
        allOf: [
          { type: 'object', properties: { first: { type: 'object', properties: one } }, required: ['first'] },
          { properties: { second: { type: 'object', properties: other } }, required: ['second'] },
        ],
      })),
      tie('schema').map((inner) => ({
        oneOf: ['cat', 'dog'].map((kind) => ({
          type: 'object',
          properties: { kind: { const: kind }, inner },
          required: ['kind', 'inner'],
        })),
      })),
      tie('schema').map((inner) => ({
        type: 'object',
        properties: { on: { type: 'boolean' } },
        required: ['on'],
        if: { properties: { on: { const: true } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { inner }, required: ['inner'] },
        else: { properties: { inner: false } },
      })),
      tie('schema').map((inner) => ({ type: 'array', contains: inner, maxItems: 3 })),
      fc.constantFrom<JsonObject>({ not: { type: 'string' } }, { type: 'integer', not: { const: 1 } }),
      fc.constant<JsonObject>({ type: 'object', propertyNames: { pattern: '^[a-z]+$' }, minProperties: 2 }),
      fc.constant<JsonObject>({
        type: 'object',
        properties: { a: { type: 'string' } },
        dependentRequired: { a: ['b'] },
        patternProperties: { '^b': { type: 'integer' } },
        unevaluatedProperties: false,
      }),
    ),
  };
});

const { bold } = fc.letrec<{ bold: JsonObject }>((tie) => {
  const pair = fc.tuple(tie('bold'), tie('bold'));
  return {
    bold: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(plain, schema, members(schema)),
      tie('bold').map((inner) => ({ not: inner })),
      fc.tuple(pair, fc.constantFrom('anyOf', 'oneOf', 'allOf')).map(([parts, keyword]) => ({ [keyword]: parts })),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      fc.tuple(tie('bold'), pair).map(([test, [one, other]]) => ({ if: test, then: one, else: other })),
      pair.map(([contains, items]) => ({ contains, items, maxContains: 1 })),
      pair.map(([part, unevaluatedProperties]) => ({ anyOf: [part, { required: ['a'] }], unevaluatedProperties })),
      pair.map(([part, unevaluatedItems]) => ({ anyOf: [part, { prefixItems: [true] }], unevaluatedItems })),
    ),
  };
});

function members(inner: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  return fc.dictionary(name, inner, { maxKeys: 3, noNullPrototype: true }).map((properties) => ({ properties }));
}

const withDefinitions = (inner: JsonObject): JsonObject => ({
  ...inner,
  $defs: {
    text: { type: 'string', minLength: 1 },
    node: {
      type: 'object',
      properties: { value: { type: 'integer' }, next: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/node' }] } },
      required: ['value', 'next'],
      additionalProperties: false,
    },
  },
});

/** Schemas as tools and answers use them, each with at least one value that fits; with references and own `__proto__`. */
export const anySchema: fc.Arbitrary<JsonObject> = schema.map(withDefinitions);

/** Schemas of every logic, whether anything fits them or not. */
export const boldSchema: fc.Arbitrary<JsonObject> = bold.map(withDefinitions);

const KEYWORDS = [
  ...[
    'type',
    'enum',
    'const',
    'properties',
    'required',
    'items',
    'prefixItems',
    'additionalProperties',
    'anyOf',
    'oneOf',
  ],
  ...[
    'allOf',
    'not',
    'if',
    'then',
    'else',
    '$ref',
    '$defs',
    '$id',
    '$anchor',
    'pattern',
    'format',
    'minimum',
    'maxLength',
  ],
  ...['multipleOf', 'uniqueItems', 'contains', 'minContains', 'dependentRequired', 'dependentSchemas', 'propertyNames'],
  ...[
    'patternProperties',
    'unevaluatedProperties',
    'unevaluatedItems',
    'minItems',
    'maxProperties',
    'nullable',
    'default',
  ],
];

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '#',
    '#/properties',
    'string',
    'object',
    ['object'],
    -1,
    0,
    1e300,
    '(',
    '^(a+)+$',
    'http://[',
    true,
  ),
);

const { wild } = fc.letrec<{ wild: unknown }>((tie) => ({
  wild: fc.oneof(
    { maxDepth: 4 },
    odd,
    fc.dictionary(fc.constantFrom(...KEYWORDS), tie('wild'), { maxKeys: 5, noNullPrototype: true }),
    fc.dictionary(fc.constantFrom(...KEYWORDS), fc.array(tie('wild'), { maxLength: 3 }), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  ),
}));

/** Anything at all where a schema should stand. */
export const wildSchema: fc.Arbitrary<JsonValue> = wild.map((value) => value as JsonValue); // fast-check's JSON is ours

/** Values that fit by chance, or nearly. */
export const anyValue: fc.Arbitrary<JsonValue> = fc
  .oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(
      fc.oneof(name, fc.constantFrom('first', 'second', 'kind', 'inner', 'on')),
      fc.jsonValue({ maxDepth: 2 }),
      {
        noNullPrototype: true,
      },
    ),
    fc.array(fc.oneof(fc.nat(3), fc.constantFrom('cat', 'red', true)), { maxLength: 4 }),
  )
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonValue); // JSON comes back as JSON

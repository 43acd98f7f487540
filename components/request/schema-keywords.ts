const TYPES = ['object', 'string', 'number', 'integer', 'boolean', 'array', 'null'];
const FORMATS = ['date-time', 'date', 'time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uuid'];

/** A keyword with its hover text and what a completion puts behind it (`^` = as it is); nothing here judges. */
function keyword(description: string, body: unknown, more: object = {}) {
  return { ...more, description, defaultSnippets: [{ body }] };
}

function choice(description: string, examples: readonly string[]) {
  return { description, examples };
}

const VALUE = { $ref: '#/definitions/schema' };
const NAMED = { additionalProperties: VALUE };
const LISTED = { items: VALUE };

/**
 * The keywords of JSON Schema (2020-12) for completion and hover. It allows everything: what is wrong with a schema
 * is said once, by our own check.
 */
export const SCHEMA_KEYWORDS: object = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...VALUE,
  definitions: {
    schema: {
      properties: {
        type: choice('The JSON type of the value; a list allows several.', TYPES),
        title: keyword('A short name for people.', '$1'),
        description: keyword('Tells the model what belongs here.', '$1'),
        properties: keyword('The fields of an object, each with its schema.', '^{$1}', NAMED),
        required: keyword('The names of the fields that must be there. Strict mode asks for all of them.', '^[$1]'),
        additionalProperties: keyword('Whether other fields are allowed. Strict mode asks for false.', false, VALUE),
        items: keyword('The schema of every item of an array.', '^{$1}', VALUE),
        prefixItems: keyword('The schemas of the first items, by place.', '^[$1]', LISTED),
        enum: keyword('The values allowed.', '^[$1]'),
        const: keyword('The one value allowed.', '$1'),
        default: keyword('The value that stands where none is given.', '$1'),
        examples: keyword('Some values that fit.', '^[$1]'),
        anyOf: keyword('At least one of these schemas holds.', '^[$1]', LISTED),
        oneOf: keyword('Exactly one of these schemas holds.', '^[$1]', LISTED),
        allOf: keyword('All of these schemas hold.', '^[$1]', LISTED),
        not: keyword('This schema must not hold.', '^{$1}', VALUE),
        minimum: keyword('The least number allowed.', 0),
        maximum: keyword('The greatest number allowed.', 0),
        exclusiveMinimum: keyword('The number must be greater.', 0),
        exclusiveMaximum: keyword('The number must be less.', 0),
        multipleOf: keyword('The number is a multiple of this one.', 1),
        minLength: keyword('The least number of characters.', 0),
        maxLength: keyword('The greatest number of characters.', 0),
        pattern: keyword('A regular expression that matches somewhere in the text.', '$1'),
        format: choice('What kind of text it is.', FORMATS),
        minItems: keyword('The least number of items.', 0),
        maxItems: keyword('The greatest number of items.', 0),
        uniqueItems: keyword('No two items are equal.', true),
        minProperties: keyword('The least number of fields.', 0),
        maxProperties: keyword('The greatest number of fields.', 0),
        patternProperties: keyword('Schemas for the fields whose names match.', '^{$1}', NAMED),
        propertyNames: keyword('The schema of every field name.', '^{$1}', VALUE),
        $ref: keyword('Another schema, such as #/$defs/person.', '#/$defs/$1'),
        $defs: keyword('Schemas to refer to, by name.', '^{$1}', NAMED),
      },
    },
  },
};

import { isJsonObject, type JsonObject, type JsonValue, without } from '@/lib/core/json';

/** How the Output tab shows a `response_format`; `other` is any value that only JSON can show whole. */
export type OutputMode = 'unset' | 'text' | 'json_object' | 'json_schema' | 'other';

export const OUTPUT_MODES = ['unset', 'text', 'json_object', 'json_schema', 'other'] as const;

const FIELDS = ['name', 'description', 'strict', 'schema'];

/** A name as providers take it, for response schemas and tools alike (OpenAI API reference, `response_format`). */
const NAME = /^[a-zA-Z0-9_-]{1,64}$/;

/** What `json_schema` begins with. */
export const NEW_SCHEMA_FORMAT: JsonObject = {
  type: 'json_schema',
  json_schema: {
    name: 'answer',
    schema: {
      type: 'object',
      properties: { answer: { type: 'string' } },
      required: ['answer'],
      additionalProperties: false,
    },
  },
};

/** The mode that shows a value whole: what it would hide makes it `other`. */
export function outputMode(format: JsonValue | undefined): OutputMode {
  if (format === undefined) return 'unset';
  if (!isJsonObject(format)) return 'other';
  const fields = Object.keys(format).length;
  if (format.type === 'text' || format.type === 'json_object') return fields === 1 ? format.type : 'other';
  if (format.type !== 'json_schema' || fields !== 2 || !isJsonObject(format.json_schema)) return 'other';
  const { json_schema: inner } = format;
  const shown =
    Object.keys(inner).every((name) => FIELDS.includes(name)) &&
    ['name', 'description'].every((name) => inner[name] === undefined || typeof inner[name] === 'string') &&
    (inner.strict === undefined || typeof inner.strict === 'boolean');
  return shown ? 'json_schema' : 'other';
}

/** The fields inside `json_schema`; none where the value has none. */
export function schemaFields(format: JsonValue | undefined): JsonObject {
  return isJsonObject(format) && isJsonObject(format.json_schema) ? format.json_schema : {};
}

/** The format with one field of `json_schema` set, or (undefined) taken out; everything else stays as it is. */
export function withSchemaField(
  format: JsonValue | undefined,
  name: 'name' | 'description' | 'strict' | 'schema',
  value: JsonValue | undefined,
): JsonObject {
  const fields = schemaFields(format);
  const inner = value === undefined ? without(fields, name) : withField(fields, name, value);
  return { ...(isJsonObject(format) ? format : {}), type: 'json_schema', json_schema: inner };
}

/** A field that is there keeps its place, a new one takes the place that people give it: name first, schema last. */
function withField(fields: JsonObject, name: string, value: JsonValue): JsonObject {
  if (Object.hasOwn(fields, name)) return { ...fields, [name]: value };
  const entries = Object.entries(fields);
  const behind = entries.findIndex(([other]) => FIELDS.indexOf(other) > FIELDS.indexOf(name));
  return Object.fromEntries(entries.toSpliced(behind === -1 ? entries.length : behind, 0, [name, value]));
}

/** What is wrong with a schema's name, in one sentence. */
export function nameProblem(name: JsonValue | undefined): string | undefined {
  if (name === undefined || name === '') return 'Providers ask for a name.';
  if (typeof name === 'string' && NAME.test(name)) return undefined;
  return 'A name has 1 to 64 letters, digits, underscores or hyphens.';
}

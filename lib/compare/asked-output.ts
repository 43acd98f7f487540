import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

/** What a request asked the answer to be; `schema` is what the text is held against. */
export type AskedOutput =
  | { readonly kind: 'json_object'; readonly schema: JsonValue }
  | { readonly kind: 'json_schema'; readonly name: string; readonly schema: JsonValue };

const ANY_OBJECT: JsonObject = { type: 'object' };

/** The JSON that a body's `response_format` asks for, also as engines spell it (a `schema` beside `type`); else undefined. */
export function askedOutput({ response_format: format }: JsonObject): AskedOutput | undefined {
  if (!isJsonObject(format)) return undefined;
  const { type, json_schema: inner, schema: beside } = format;
  if (type !== 'json_object' && type !== 'json_schema') return undefined;
  const named = isJsonObject(inner) ? inner : {};
  const schema = type === 'json_schema' ? (named.schema ?? beside) : beside;
  if (type === 'json_object' && schema === undefined) return { kind: type, schema: ANY_OBJECT };
  return { kind: 'json_schema', name: typeof named.name === 'string' ? named.name : '', schema: schema ?? true };
}

import type { JsonValue } from '../core/json';

const TYPES = new Set(['string', 'integer', 'number', 'boolean', 'array', 'object']);

/** The most alternatives of a schema that are looked at. */
export const MAX_ALTERNATIVES = 32;

/** The JSON types that a flat schema allows, without `null`; empty = it does not say. */
export function typesOf(type: JsonValue | undefined): readonly string[] {
  return listOf(type).filter((name): name is string => typeof name === 'string' && TYPES.has(name));
}

/** The value as a list of at most that many. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.slice(0, MAX_ALTERNATIVES) : [value];
}

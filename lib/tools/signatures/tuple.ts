import type { JsonObject } from '../../core/json';
import { union } from './union';

/** A list of fixed length; `items` says what older readers of schemas understand, `prefixItems` the exact order. */
export function tupleOf(parts: readonly JsonObject[]): JsonObject {
  const items = union(parts);
  const isMixed = new Set(parts.map((part) => JSON.stringify(part))).size > 1;
  return {
    type: 'array',
    ...(isMixed ? { prefixItems: parts } : {}),
    items,
    minItems: parts.length,
    maxItems: parts.length,
  };
}

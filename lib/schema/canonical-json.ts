import { isJsonObject, type JsonValue } from '../core/json';
import { DEEPEST_JSON } from './scan-json';

/** A text that equal values share, whatever the order of their members; undefined for absurdly deep ones. */
export function canonicalJson(value: JsonValue, depth = 0): string | undefined {
  if (depth > DEEPEST_JSON) return undefined;
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value;
    return joined(
      list.map((item) => canonicalJson(item, depth + 1)),
      '[',
      ']',
    );
  }
  if (!isJsonObject(value)) return JSON.stringify(value === 0 ? 0 : value);
  const parts = Object.keys(value)
    .sort((left, right) => (left < right ? -1 : 1))
    .map((name) => {
      const part = canonicalJson(value[name] ?? null, depth + 1);
      return part === undefined ? undefined : `${JSON.stringify(name)}:${part}`;
    });
  return joined(parts, '{', '}');
}

function joined(parts: readonly (string | undefined)[], open: string, close: string): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;
}

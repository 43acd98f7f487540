import 'server-only';
import { isJsonObject, type JsonValue, parseJson } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { LIMITS } from './limits';

/** JSON within the limits of depth and number of keys; else a `bad-request`. */
export function boundedJson(text: string): Result<JsonValue> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  let level: readonly JsonValue[] = [parsed.value];
  let keys = isJsonObject(parsed.value) ? Object.keys(parsed.value).length : 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMITS.jsonDepth) return tooMuch(`is nested more than ${LIMITS.jsonDepth} levels deep`);
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values<JsonValue>(value) : [],
    );
    keys += level.reduce<number>((sum, value) => sum + (isJsonObject(value) ? Object.keys(value).length : 0), 0);
    if (keys > LIMITS.jsonKeys) return tooMuch(`holds more than ${LIMITS.jsonKeys} keys`);
  }
  return ok(parsed.value);
}

function tooMuch(what: string) {
  return fail({ kind: 'bad-request', message: `The JSON ${what}.` });
}

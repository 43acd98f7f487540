import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { DEEPEST_SENT } from '../core/json-depth';
import { fail, ok, type Result } from '../core/result';

export type CleanBody = { readonly body: JsonObject; readonly dropped: readonly string[] };

/**
 * The body without own `__proto__` keys, whose paths are in `dropped`; the same object where there is none. What is
 * nested deeper than so many levels is refused (`bad-request`), so that no reader of it runs out of stack.
 */
export function cleanBody(body: JsonObject, mostLevels: number = DEEPEST_SENT): Result<CleanBody> {
  const state: State = { dropped: [], deep: false, mostLevels };
  const clean = cleanObject(body, '', 1, state);
  if (state.deep) return fail({ kind: 'bad-request', message: `It is nested more than ${mostLevels} levels deep.` });
  return ok({ body: clean, dropped: state.dropped });
}

type State = { readonly dropped: string[]; deep: boolean; readonly mostLevels: number };

function clean(value: JsonValue, path: string, depth: number, state: State): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > state.mostLevels) state.deep = true;
  if (state.deep) return value;
  if (isJsonObject(value)) return cleanObject(value, path, depth, state);
  const items = value.map((item, index) => clean(item, `${path}[${index}]`, depth + 1, state));
  return items.some((item, index) => item !== value[index]) ? items : value;
}

function cleanObject(object: JsonObject, path: string, depth: number, state: State): JsonObject {
  let changed = false;
  const entries = Object.entries(object).flatMap(([name, value]) => {
    const place = path === '' ? name : `${path}.${name}`;
    if (name === '__proto__') {
      changed = true;
      state.dropped.push(place);
      return [];
    }
    const next = clean(value, place, depth + 1, state);
    changed ||= next !== value;
    return [[name, next] as const];
  });
  return changed ? Object.fromEntries(entries) : object;
}

import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';

const MAX_DEPTH = 64;
const MAX_KEYS = 50_000;

export type CleanJson = { readonly value: JsonValue; readonly dropped: readonly string[] };

/**
 * A copy of foreign JSON without any own `__proto__` key; the paths of these keys are in `dropped`.
 * Fails with `invalid-draft` beyond depth 64 or 50,000 keys, and on anything that is not JSON.
 */
export function cleanJson(value: unknown): Result<CleanJson> {
  const state = { keys: 0, dropped: [] as string[] }; // an empty list has no type of its own
  const copied = copy(value, '', 0, state);
  return typeof copied === 'object' && copied instanceof Refusal
    ? fail({ kind: 'invalid-draft', message: copied.message })
    : ok({ value: copied, dropped: state.dropped });
}

class Refusal {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

type State = { keys: number; readonly dropped: string[] };

function copy(value: unknown, path: string, depth: number, state: State): JsonValue | Refusal {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : new Refusal('A number is not finite.');
  if (typeof value !== 'object') return new Refusal('This is not JSON.');
  if (depth >= MAX_DEPTH) return new Refusal(`It is nested more than ${MAX_DEPTH} levels deep.`);
  return Array.isArray(value) ? copyList(value, path, depth, state) : copyObject(value, path, depth, state);
}

function copyList(list: readonly unknown[], path: string, depth: number, state: State): JsonValue | Refusal {
  const copied: JsonValue[] = [];
  for (const [index, item] of list.entries()) {
    const next = copy(item, `${path}[${index}]`, depth + 1, state);
    if (next instanceof Refusal) return next;
    copied.push(next);
  }
  return copied;
}

function copyObject(object: object, path: string, depth: number, state: State): JsonValue | Refusal {
  const entries: [string, JsonValue][] = [];
  for (const [name, item] of Object.entries(object)) {
    state.keys += 1;
    if (state.keys > MAX_KEYS) return new Refusal(`It holds more than ${MAX_KEYS.toLocaleString('en')} fields.`);
    if (item === undefined) continue;
    if (name === '__proto__') {
      state.dropped.push(fieldPath(path, name));
      continue;
    }
    const next = copy(item, fieldPath(path, name), depth + 1, state);
    if (next instanceof Refusal) return next;
    entries.push([name, next]);
  }
  return Object.fromEntries(entries);
}

/** Paths of fields that stand in `raw` and not in `kept`; parts that were kept whole are not looked into. */
export function fieldsLeftOut(raw: JsonValue, kept: unknown, path = ''): readonly string[] {
  if (raw === kept) return [];
  if (Array.isArray(raw) && Array.isArray(kept)) {
    return raw.flatMap((item, index) => fieldsLeftOut(item, kept[index], `${path}[${index}]`));
  }
  if (!isJsonObject(raw) || typeof kept !== 'object' || kept === null) return [];
  const known = kept as JsonObject; // an object; its values are only compared
  return Object.entries(raw).flatMap(([name, item]) =>
    Object.hasOwn(known, name) ? fieldsLeftOut(item, known[name], fieldPath(path, name)) : [fieldPath(path, name)],
  );
}

function fieldPath(path: string, name: string): string {
  const shown = name.length > 80 ? `${name.slice(0, 79)}…` : name;
  return path === '' ? shown : `${path}.${shown}`;
}

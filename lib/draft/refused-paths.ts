import type { Refused } from '../core/failure';
import { isJsonObject, type JsonValue, parseJson } from '../core/json';

const MAX_DEPTH = 6;
const MAX_PATHS = 12;
const PLACES = new Set(['loc', 'path', 'param', 'field', 'instancePath', 'parameter', 'property']);
const WRAPPERS = new Set(['body', 'request', 'json', 'root', 'query', '$']);

/** Where a refusal says the fault is, as paths into the body, best first: its `param`, then every place its body names. */
export function refusedPaths(failure: Refused): readonly (readonly string[])[] {
  const raw = failure.raw === undefined ? undefined : parseJson(failure.raw);
  const found = [stepsOf(failure.param ?? ''), ...(raw?.ok ? placesIn(raw.value, 0) : [])];
  return found.filter((path) => path.length > 0).slice(0, MAX_PATHS);
}

function placesIn(value: JsonValue, depth: number): readonly (readonly string[])[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item: JsonValue) => placesIn(item, depth + 1));
  if (!isJsonObject(value)) return [];
  return Object.entries(value)
    .slice(0, 50)
    .flatMap(([name, item]) => {
      if (name === 'input' || name === 'ctx') return [];
      if (!PLACES.has(name)) return placesIn(item, depth + 1);
      if (Array.isArray(item)) return [stepsOf(item.filter(isStep).join('.'))];
      return typeof item === 'string' ? [stepsOf(item)] : placesIn(item, depth + 1);
    });
}

function isStep(step: JsonValue): boolean {
  return typeof step === 'string' || typeof step === 'number';
}

/** `body.messages[2].tool_calls.[0]['id']`, `/messages/2/name`, `$.seed`: the names and numbers in order. */
function stepsOf(path: string): readonly string[] {
  const steps = path.slice(0, 400).match(/[\w$-]{1,80}/g) ?? [];
  const first = steps.findIndex((step) => !WRAPPERS.has(step));
  return first < 0 ? [] : steps.slice(first);
}

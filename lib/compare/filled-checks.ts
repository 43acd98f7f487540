import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { Draft } from '../draft/draft';
import { fillText } from '../draft/fill-variables';
import { checkType } from './read-check';

/** Short texts of a link can name long variables many times: beyond this many characters in all they stay as typed. */
const MOST_CHARACTERS = 8_000_000;
const PLACE = /\{\{([^{}]+)\}\}/g;

type Fill = (text: string) => string;

/**
 * The checks with `{{name}}` replaced, once, as in the messages of the request: in texts and patterns, in the tool's name
 * and in texts among its arguments. Types that are not understood stay as they are.
 */
export function filledChecks(checks: readonly JsonObject[], variables: Draft['variables']): readonly JsonObject[] {
  if (checks.length === 0 || Object.keys(variables).length === 0) return checks;
  let left = MOST_CHARACTERS;
  function fill(text: string): string {
    const length = filledLength(text, variables);
    if (length > left) return text;
    left -= length;
    return fillText(text, variables);
  }
  return checks.map((check) => filledCheck(check, fill));
}

function filledLength(text: string, variables: Draft['variables']): number {
  let length = text.length;
  for (const [place, name = ''] of text.matchAll(PLACE)) {
    if (Object.hasOwn(variables, name)) length += (variables[name] ?? '').length - place.length;
  }
  return length;
}

function filledCheck(check: JsonObject, fill: Fill): JsonObject {
  switch (checkType(check)) {
    case 'contains':
    case 'equals':
      return withFilled(check, 'text', fill);
    case 'matches':
      return withFilled(check, 'pattern', fill);
    case 'tool-call':
      return withFilled(withFilled(check, 'name', fill), 'arguments', fill);
    default:
      return check;
  }
}

function withFilled(check: JsonObject, field: string, fill: Fill): JsonObject {
  const value = check[field];
  return value === undefined ? check : { ...check, [field]: filledJson(value, fill) };
}

const DEEPEST = 200;

function filledJson(value: JsonValue, fill: Fill, depth = 0): JsonValue {
  if (typeof value === 'string') return fill(value);
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value;
    return list.map((item) => filledJson(item, fill, depth + 1));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, filledJson(part, fill, depth + 1)]));
}

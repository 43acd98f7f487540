import { CHECK_TYPES, type CheckType, checkType } from '@/lib/compare/read-check';
import type { JsonObject, JsonValue } from '@/lib/core/json';

/** What each type is called in the list, in the order of the list. */
export const CHECK_NAMES = {
  contains: 'contains',
  matches: 'matches',
  equals: 'equals',
  schema: 'valid against schema',
  'tool-call': 'tool called',
  latency: 'latency under',
  tokens: 'tokens under',
} as const satisfies Record<CheckType, string>;

/** What a check is called that this version does not know. */
const UNKNOWN = 'not understood';

/** The types to choose from; a check of none of them stands among them as what it is. */
export function checkOptions(check: JsonObject): readonly { readonly value: string; readonly label: string }[] {
  const known = CHECK_TYPES.map((value) => ({ value, label: CHECK_NAMES[value] }));
  return checkType(check) === undefined ? [...known, { value: '', label: UNKNOWN }] : known;
}

/** A check of that type with what it shares with the one before; undefined for no type. */
export function checkOfType(type: string, former: JsonObject = {}): JsonObject | undefined {
  const known = CHECK_TYPES.find((name) => name === type);
  switch (known) {
    case 'contains':
    case 'equals':
      return { type: known, text: textOf(former), ...flagsOf(former) };
    case 'matches':
      return { type: known, pattern: textOf(former), ...flagsOf(former) };
    case 'schema':
      return { type: known };
    case 'tool-call':
      return { type: known, name: '' };
    case 'latency':
      return { type: known, under: 5_000 };
    case 'tokens':
      return { type: known, under: 500 };
    default:
      return undefined;
  }
}

/** The check with one field set, or (undefined) taken out. */
export function withCheckField(check: JsonObject, name: string, value: JsonValue | undefined): JsonObject {
  const { [name]: _former, ...rest } = check;
  if (value === undefined) return rest;
  return Object.hasOwn(check, name) ? { ...check, [name]: value } : { ...rest, [name]: value };
}

function textOf({ text, pattern }: JsonObject): string {
  if (typeof text === 'string') return text;
  return typeof pattern === 'string' ? pattern : '';
}

function flagsOf({ ignoreCase, not }: JsonObject): JsonObject {
  return { ...(ignoreCase === true ? { ignoreCase } : {}), ...(not === true ? { not } : {}) };
}

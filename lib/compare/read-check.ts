import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { Check } from './check';

export const CHECK_TYPES = ['contains', 'matches', 'equals', 'schema', 'tool-call', 'latency', 'tokens'] as const;

export type CheckType = (typeof CHECK_TYPES)[number];

/** A check of a draft, or in one sentence why nothing can be judged by it. */
export type ReadCheck = { readonly check: Check } | { readonly problem: string };

/** The type, where this version understands it: a link of a newer one may bring others. */
export function checkType({ type }: JsonObject): CheckType | undefined {
  return CHECK_TYPES.find((known) => known === type);
}

/** Reads the open object that a draft keeps; fields of the wrong kind count as missing. Never throws. */
export function readCheck(given: JsonObject): ReadCheck {
  const type = checkType(given);
  switch (type) {
    case 'contains':
      return withText(given, 'text', (text, flags) => ({ type, text, ...flags }));
    case 'matches':
      return withText(given, 'pattern', (pattern, flags) => ({ type, pattern, ...flags }));
    case 'equals':
      return { check: { type, text: textOf(given.text), ...flagsOf(given) } };
    case 'schema':
      return readSchema(given);
    case 'tool-call':
      return readCall(given);
    case 'latency':
      return withLimit(given, (under) => ({
        type,
        under,
        of: given.of === 'first-token' ? 'first-token' : 'total',
      }));
    case 'tokens':
      return withLimit(given, (under) => ({ type, under }));
    default:
      return { problem: 'Not understood: it comes from a newer version.' };
  }
}

/** Without a schema, the one that the request asks for. */
function readSchema({ schema }: JsonObject): ReadCheck {
  if (schema === undefined) return { check: { type: 'schema' } };
  if (!isJsonObject(schema) && typeof schema !== 'boolean') return { problem: 'Its schema is no JSON Schema.' };
  return { check: { type: 'schema', schema } };
}

type Flags = { readonly ignoreCase: boolean; readonly not: boolean };

function flagsOf({ ignoreCase, not }: JsonObject): Flags {
  return { ignoreCase: ignoreCase === true, not: not === true };
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Every answer contains nothing: a check that is not filled in yet must not pass. */
function withText(
  given: JsonObject,
  field: 'text' | 'pattern',
  make: (text: string, flags: Flags) => Check,
): ReadCheck {
  const text = textOf(given[field]);
  return text === '' ? { problem: `It has no ${field} yet.` } : { check: make(text, flagsOf(given)) };
}

function readCall({ name, arguments: wanted, not }: JsonObject): ReadCheck {
  if (typeof name !== 'string' || name === '') return { problem: 'It names no tool yet.' };
  if (wanted !== undefined && !isJsonObject(wanted)) return { problem: 'Its arguments are no JSON object.' };
  const check = { type: 'tool-call', name, not: not === true } as const;
  return { check: wanted === undefined ? check : { ...check, arguments: wanted } };
}

function withLimit({ under }: JsonObject, make: (under: number) => Check): ReadCheck {
  return typeof under === 'number' && Number.isFinite(under)
    ? { check: make(under) }
    : { problem: 'It has no limit yet.' };
}

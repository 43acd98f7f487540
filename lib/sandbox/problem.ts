import type { JsonObject, JsonValue } from '../core/json';

/** Why the sandbox refuses a request, in the terms of OpenAI's error object. */
export type Problem = {
  readonly status: 400 | 404;
  readonly message: string;
  readonly param: string | null;
  readonly code: string | null;
};

/** The error body of a problem (OpenAI API reference, "Error codes"). */
export function problemBody({ message, param, code }: Problem): JsonObject {
  return { error: { message, type: 'invalid_request_error', param, code } };
}

/** A 400 that names a field. */
export function problem(param: string | null, code: string, message: string): Problem {
  return { status: 400, message, param, code };
}

export function missing(param: string): Problem {
  return problem(param, 'missing_required_parameter', `Missing required parameter: '${param}'.`);
}

export function wrongType(param: string, expected: string, value: JsonValue): Problem {
  return problem(
    param,
    'invalid_type',
    `Invalid type for '${param}': expected ${expected}, but got ${typeWords(value)} instead.`,
  );
}

export function notOneOf(param: string, value: JsonValue, allowed: readonly JsonValue[]): Problem {
  const choices = allowed.map((choice) => `'${String(choice)}'`).join(', ');
  return problem(
    param,
    'invalid_value',
    `Invalid value for '${param}': ${shown(value)}. Supported values are: ${choices}.`,
  );
}

/** The first problem that a check finds among the items. */
export function firstProblem<T>(
  items: readonly T[],
  check: (item: T, index: number) => Problem | undefined,
): Problem | undefined {
  for (const [index, item] of items.entries()) {
    const found = check(item, index);
    if (found) return found;
  }
  return undefined;
}

function shown(value: JsonValue): string {
  return typeof value === 'string' ? `'${value.slice(0, 80)}'` : typeWords(value);
}

function typeWords(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { listOf } from './json-parts';
import { firstProblem, notOneOf, type Problem, problem, wrongType } from './problem';
import { SIMPLE_FIELDS } from './request-schema';

/** Checks every field of one plain value against its row; `null` counts as not sent. */
export function checkSimpleFields(body: JsonObject): Problem | undefined {
  return firstProblem(Object.entries<JsonObject>(SIMPLE_FIELDS), ([name, schema]) =>
    isSent(body, name) ? checkValue(name, schema, body[name] ?? null) : undefined,
  );
}

/** True when the body holds the field with a value other than `null`. */
export function isSent(body: JsonObject, name: string): boolean {
  return Object.hasOwn(body, name) && body[name] !== null;
}

/** `stop`: a text or up to four, none of them empty. */
export function checkStop(body: JsonObject): Problem | undefined {
  const stop = body.stop ?? null;
  if (stop === null) return undefined;
  const stops = Array.isArray(stop) ? listOf(stop) : [stop];
  if (stops.length > 4) {
    return problem('stop', 'array_above_max_length', `Invalid 'stop': at most 4 texts, but got ${stops.length}.`);
  }
  return firstProblem(stops, (text, index) => {
    const param = Array.isArray(stop) ? `stop[${index}]` : 'stop';
    if (typeof text !== 'string') return wrongType(param, 'a string', text);
    return text === ''
      ? problem(param, 'invalid_value', `Invalid '${param}': a stop text must not be empty.`)
      : undefined;
  });
}

/** `stream_options`: an object of two booleans, only together with `stream`. */
export function checkStreamOptions(body: JsonObject): Problem | undefined {
  const options = body.stream_options ?? null;
  if (options === null) return undefined;
  if (!isJsonObject(options)) return wrongType('stream_options', 'an object', options);
  if (body.stream !== true) {
    return problem('stream_options', 'invalid_value', "'stream_options' is only allowed when 'stream' is true.");
  }
  return firstProblem(Object.entries(options), ([name, value]) => {
    const param = `stream_options.${name}`;
    if (name !== 'include_usage' && name !== 'include_obfuscation') {
      return problem(param, 'unknown_parameter', `Unrecognized request argument supplied: ${param}`);
    }
    return value === null || typeof value === 'boolean' ? undefined : wrongType(param, 'a boolean', value);
  });
}

/** Fields that are refused because of another field. */
export function checkCombinations(body: JsonObject): Problem | undefined {
  if (isSent(body, 'top_logprobs') && body.logprobs !== true) {
    return problem('top_logprobs', 'invalid_value', "'top_logprobs' is only allowed when 'logprobs' is true.");
  }
  if (isSent(body, 'max_tokens') && isSent(body, 'max_completion_tokens')) {
    return problem(
      'max_tokens',
      'invalid_parameter_combination',
      "'max_tokens' and 'max_completion_tokens' cannot be sent together.",
    );
  }
  return undefined;
}

function checkValue(param: string, schema: JsonObject, value: JsonValue): Problem | undefined {
  const wanted = String(schema.type);
  if (!hasType(value, wanted)) return wrongType(param, TYPE_WORDS.get(wanted) ?? wanted, value);
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return notOneOf(param, value, schema.enum);
  return typeof value === 'number' ? checkRange(param, schema, value) : undefined;
}

function checkRange(param: string, { type, minimum, maximum }: JsonObject, value: number): Problem | undefined {
  const kind = type === 'integer' ? 'integer' : 'decimal';
  if (typeof minimum === 'number' && value < minimum) {
    const message = `Invalid '${param}': ${kind} below minimum value. Expected a value >= ${minimum}, but got ${value} instead.`;
    return problem(param, `${kind}_below_min_value`, message);
  }
  if (typeof maximum === 'number' && value > maximum) {
    const message = `Invalid '${param}': ${kind} above maximum value. Expected a value <= ${maximum}, but got ${value} instead.`;
    return problem(param, `${kind}_above_max_value`, message);
  }
  return undefined;
}

const TYPE_WORDS = new Map([
  ['number', 'a decimal'],
  ['integer', 'an integer'],
  ['boolean', 'a boolean'],
  ['string', 'a string'],
  ['object', 'an object'],
]);

function hasType(value: JsonValue, type: string): boolean {
  if (type === 'object') return isJsonObject(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === type;
}

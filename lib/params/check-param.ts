import { isJsonObject, type JsonObject, type JsonValue, jsonEqual } from '../core/json';
import type { ParamSpec } from './param';
import { typesOf } from './types-of';

const SHOWN_VALUES = 8;
const SHOWN_LENGTH = 40;

/** One sentence when the value does not fit the parameter's type, range or values, or the provider refuses it; else undefined. */
export function checkParam(spec: ParamSpec, value: JsonValue): string | undefined {
  if (spec.refused) return `The provider refuses ${spec.name} for this model.`;
  const complaint = complaintOf(spec.schema, value);
  return complaint === undefined ? undefined : `${spec.name} ${complaint}.`;
}

function complaintOf(schema: JsonObject, value: JsonValue): string | undefined {
  if (value === null && (schema.nullable === true || typesOf(schema.type).length === 0)) return undefined;
  return (
    typeComplaint(schema, value) ??
    enumComplaint(schema, value) ??
    (typeof value === 'number' ? (numberComplaint(schema, value) ?? roundedComplaint(value)) : undefined) ??
    (typeof value === 'string' ? countComplaint(schema, 'Length', [...value].length, 'characters') : undefined) ??
    (Array.isArray(value) ? listComplaint(schema, value) : undefined)
  );
}

/** Beyond 2^53 a page cannot hold every integer (ECMA-262, Number.MAX_SAFE_INTEGER). */
function roundedComplaint(value: number): string | undefined {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'is beyond 2^53, so it may be rounded' : undefined;
}

function typeComplaint(schema: JsonObject, value: JsonValue): string | undefined {
  const types = typesOf(schema.type);
  if (types.length === 0 || types.some((type) => hasType(value, type))) return undefined;
  return `must be ${types.map(typeWords).join(' or ')}`;
}

function hasType(value: JsonValue, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isJsonObject(value);
  return typeof value === type;
}

function typeWords(type: string): string {
  const words = new Map([
    ['integer', 'a whole number'],
    ['array', 'a list'],
    ['object', 'a JSON object'],
    ['boolean', 'true or false'],
    ['string', 'a text'],
  ]);
  return words.get(type) ?? `a ${type}`;
}

function enumComplaint(schema: JsonObject, value: JsonValue): string | undefined {
  const values = schema.enum;
  if (!Array.isArray(values) || values.some((allowed: JsonValue) => jsonEqual(allowed, value))) return undefined;
  const shown = values
    .slice(0, SHOWN_VALUES)
    .map((allowed: JsonValue) => JSON.stringify(allowed).slice(0, SHOWN_LENGTH));
  return `must be one of ${shown.join(', ')}${values.length > SHOWN_VALUES ? ', …' : ''}`;
}

function numberComplaint(schema: JsonObject, value: number): string | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (typeof minimum === 'number' && value < minimum) return `must be at least ${minimum}`;
  if (typeof maximum === 'number' && value > maximum) return `must be at most ${maximum}`;
  if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum) return `must be more than ${exclusiveMinimum}`;
  if (typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum) return `must be less than ${exclusiveMaximum}`;
  if (typeof multipleOf === 'number' && !isMultiple(value, multipleOf)) return `must be a multiple of ${multipleOf}`;
  return undefined;
}

/** Decimal fractions are not exact in binary: 0.3 counts as a multiple of 0.1. */
function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}

function countComplaint(schema: JsonObject, what: 'Length' | 'Items', count: number, unit: string): string | undefined {
  const least = schema[`min${what}`];
  const most = schema[`max${what}`];
  if (typeof least === 'number' && count < least) return `must have at least ${least} ${unit}`;
  if (typeof most === 'number' && count > most) return `must have at most ${most} ${unit}`;
  return undefined;
}

function listComplaint(schema: JsonObject, list: readonly JsonValue[]): string | undefined {
  const tooMany = countComplaint(schema, 'Items', list.length, 'items');
  const { items } = schema;
  if (tooMany !== undefined || !isJsonObject(items)) return tooMany;
  for (const [index, item] of list.entries()) {
    const complaint = complaintOf(items, item);
    if (complaint !== undefined) return `item ${index + 1} ${complaint}`;
  }
  return undefined;
}

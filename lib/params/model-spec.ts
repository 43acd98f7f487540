import type { JsonObject, JsonValue } from '../core/json';
import { controlFor, rangeOf } from './control-for';
import { boundsOf } from './flat-schema';
import type { ParamSpec } from './param';
import { typesOf } from './types-of';

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;

/** The spec of a property that a model's schema lists (already flat); what the schema says wins over our row of that name. */
export function modelSpec(name: string, own: JsonObject, row: ParamSpec | undefined, basic: boolean): ParamSpec {
  const schema = row ? overRow(own, row.schema) : own;
  const control = controlFor(schema, row?.control);
  const step = stepFor(schema, row);
  const hint = text(own.description) ?? row?.hint ?? text(own.title);
  return {
    name,
    ...(hint === undefined ? {} : { hint }),
    schema,
    control,
    ...(step !== undefined && (control === 'slider' || control === 'number') ? { step } : {}),
    float: (row?.float ?? false) && typesOf(schema.type).includes('number'),
    basic,
    source: 'model',
  };
}

/** Where the model is silent on type, range or values, ours stand; a default is only ever the model's. */
function overRow(own: JsonObject, row: JsonObject): JsonObject {
  const { default: _default, nullable: _nullable, ...ours } = row;
  if (own.type === undefined && own.enum === undefined) return { ...ours, ...own };
  if (!sameKind(own, row)) return own;
  const { enum: values, type: _type, ...rest } = ours;
  const bounded = own.enum !== undefined || Object.keys(boundsOf(own)).length > 0;
  const kept = bounded ? Object.fromEntries(Object.entries(rest).filter(([key]) => !isBound(key))) : rest;
  return { ...kept, ...(own.enum === undefined && values !== undefined ? { enum: values } : {}), ...own };
}

function isBound(keyword: string): boolean {
  return BOUNDS.some((bound) => bound === keyword);
}

function sameKind(left: JsonObject, right: JsonObject): boolean {
  const kinds = (schema: JsonObject) =>
    new Set(typesOf(schema.type).map((type) => (type === 'integer' ? 'number' : type)));
  const [ours, theirs] = [kinds(left), kinds(right)];
  return ours.size === theirs.size && [...ours].every((kind) => theirs.has(kind));
}

function stepFor(schema: JsonObject, row: ParamSpec | undefined): number | undefined {
  const multiple = schema.multipleOf;
  if (typeof multiple === 'number') return multiple;
  const types = typesOf(schema.type);
  if (types.length > 0 && types.every((type) => type === 'integer')) return 1;
  const range = rangeOf(schema);
  if (row?.step !== undefined && (range === undefined || row.step <= range / 10)) return row.step;
  if (range === undefined) return undefined;
  return 10 ** Math.floor(Math.log10(range / 20));
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

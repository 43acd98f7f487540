import type { JsonObject, JsonValue } from '../core/json';
import { boundsOf, typesOf } from './flat-schema';
import type { ParamControl, ParamSpec } from './param';

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const SLIDER_STEPS = 1000;

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

/** The control that edits a value of this flat schema; a wished control stands where it fits the type. */
export function controlFor(schema: JsonObject, wished?: ParamControl): ParamControl {
  const types = typesOf(schema.type);
  const [type] = types;
  if (schema.enum !== undefined && type !== 'array') return 'select';
  if (types.length === 2 && types.includes('string') && types.includes('array')) return listControl(schema);
  if (types.length === 2 && types.includes('integer') && types.includes('number')) return numberControl(schema, wished);
  if (types.length !== 1) return 'json';
  if (type === 'number' || type === 'integer') return numberControl(schema, wished);
  if (type === 'boolean') return 'boolean';
  if (type === 'string') return 'text';
  return type === 'array' ? listControl(schema) : 'json';
}

function listControl(schema: JsonObject): ParamControl {
  const items = schema.items;
  const itemType = typeof items === 'object' && items !== null && 'type' in items ? items.type : undefined;
  return itemType === 'string' ? 'list' : 'json';
}

function numberControl(schema: JsonObject, wished: ParamControl | undefined): ParamControl {
  const range = rangeOf(schema);
  if (range === undefined) return 'number';
  if (wished === 'slider' || wished === 'number') return wished;
  const whole = typesOf(schema.type).every((type) => type === 'integer');
  return whole && range > SLIDER_STEPS ? 'number' : 'slider';
}

function rangeOf(schema: JsonObject): number | undefined {
  const { minimum, maximum } = schema;
  return typeof minimum === 'number' && typeof maximum === 'number' && maximum > minimum
    ? maximum - minimum
    : undefined;
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

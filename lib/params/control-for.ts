import type { JsonObject } from '../core/json';
import type { ParamControl } from './param';
import { typesOf } from './types-of';

const SLIDER_STEPS = 1000;

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

/** The distance between both bounds of a flat schema that has them. */
export function rangeOf(schema: JsonObject): number | undefined {
  const { minimum, maximum } = schema;
  return typeof minimum === 'number' && typeof maximum === 'number' && maximum > minimum
    ? maximum - minimum
    : undefined;
}

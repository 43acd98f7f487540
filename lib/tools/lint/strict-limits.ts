import { isJsonObject, type JsonValue } from '../../core/json';
import type { CheckedDefinition, Found } from './tool-check';

const MOST_PROPERTIES = 5_000;
const MOST_LEVELS = 10;
const MOST_ENUM_VALUES = 1_000;
const MOST_TEXT = 120_000;
const LARGE_ENUM = 250;
const MOST_LARGE_ENUM_TEXT = 15_000;

/** The sizes that strict mode allows: properties, levels, enum values, and the letters of all names. */
export function strictLimits({ schemas }: CheckedDefinition): readonly Omit<Found, 'severity'>[] {
  const path = schemas[0]?.path ?? [];
  const enums = schemas.flatMap(({ schema }) =>
    Array.isArray(schema.enum) ? [schema.enum as readonly JsonValue[]] : [],
  ); // checked: an array of JSON
  const names = schemas.flatMap(({ schema }) => namesOf(schema.properties));
  const definitions = schemas.flatMap(({ schema }) => [...namesOf(schema.$defs), ...namesOf(schema.definitions)]);
  const values = enums.flat();
  const constants = schemas.flatMap(({ schema }) => (schema.const === undefined ? [] : [schema.const]));
  const text = letters([...names, ...definitions, ...values, ...constants]);
  const deep = schemas.find(({ objects, schema }) => objects >= MOST_LEVELS && isJsonObject(schema.properties));
  const large = enums.some((each) => each.length > LARGE_ENUM && letters(each) > MOST_LARGE_ENUM_TEXT);
  const found = (isOver: boolean, message: string) => (isOver ? [{ path, message }] : []);
  return [
    ...found(
      names.length > MOST_PROPERTIES,
      `Strict mode takes at most ${MOST_PROPERTIES} properties; there are ${names.length}.`,
    ),
    ...(deep ? [{ path: deep.path, message: `Strict mode takes at most ${MOST_LEVELS} levels of objects.` }] : []),
    ...found(
      values.length > MOST_ENUM_VALUES,
      `Strict mode takes at most ${MOST_ENUM_VALUES} enum values; there are ${values.length}.`,
    ),
    ...found(
      text > MOST_TEXT,
      `Strict mode takes at most ${MOST_TEXT} letters in names and values; there are ${text}.`,
    ),
    ...found(
      large,
      `Strict mode takes at most ${MOST_LARGE_ENUM_TEXT} letters in an enum of more than ${LARGE_ENUM} values.`,
    ),
  ];
}

function namesOf(value: JsonValue | undefined): readonly string[] {
  return isJsonObject(value) ? Object.keys(value) : [];
}

function letters(values: readonly JsonValue[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}

import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { canonicalJson } from './canonical-json';
import type { JsonPath } from './json-path';
import { readPattern } from './pattern';
import { type References, referencesOf } from './references';
import { SCHEMA_SHAPES, type Shape, TYPE_NAMES } from './schema-shapes';

/** One place where a schema is no valid JSON Schema; the sentence names the keyword. */
export type SchemaProblem = { readonly path: JsonPath; readonly message: string };

type Part = { readonly schema: JsonValue; readonly path: JsonPath };
type Check = { readonly references: References; readonly problems: SchemaProblem[]; readonly queue: Part[] };

const MOST_PARTS = 20_000;
const MOST_PROBLEMS = 200;

/** Where the schema itself is no valid JSON Schema (draft 2020-12, older ones understood), outer parts first; never throws. */
export function schemaProblems(schema: JsonValue): readonly SchemaProblem[] {
  const check: Check = { references: referencesOf(schema), problems: [], queue: [{ schema, path: [] }] };
  for (let next = 0; next < check.queue.length && next < MOST_PARTS; next += 1) {
    const part = check.queue[next];
    if (part === undefined || check.problems.length >= MOST_PROBLEMS) break;
    checkPart(check, part);
  }
  return check.problems;
}

function checkPart(check: Check, { schema, path }: Part): void {
  if (typeof schema === 'boolean') return;
  if (!isJsonObject(schema)) {
    check.problems.push({ path, message: 'A schema must be an object, true or false' });
    return;
  }
  for (const [keyword, setting] of Object.entries(schema)) {
    const shape = SCHEMA_SHAPES.get(keyword);
    if (shape !== undefined) checkSetting(check, shape, setting, [...path, keyword], schema);
  }
  checkBounds(check, schema, path);
}

function checkSetting(check: Check, shape: Shape, setting: JsonValue, path: JsonPath, schema: JsonObject): void {
  const keyword = String(path.at(-1));
  const say = (message: string, at: JsonPath = path) => check.problems.push({ path: at, message });
  switch (shape) {
    case 'schema':
      check.queue.push({ schema: setting, path });
      return;
    case 'schema-or-list':
      if (Array.isArray(setting)) queueList(check, setting, path);
      else check.queue.push({ schema: setting, path });
      return;
    case 'schemas':
      if (!Array.isArray(setting) || setting.length === 0) say(`"${keyword}" must be an array of at least one schema`);
      else queueList(check, setting, path);
      return;
    case 'named-schemas':
    case 'dependencies':
      checkNamed(check, shape, setting, path);
      return;
    case 'names':
      checkNames(setting, path, say);
      return;
    case 'type':
      checkType(setting, path, say);
      return;
    case 'enum':
      checkEnum(setting, path, say);
      return;
    case 'pattern':
      checkPattern(setting, say);
      return;
    case 'reference':
      if (typeof setting !== 'string') say(`"${keyword}" must be a string`);
      else if (check.references.resolve(setting, schema) === undefined) {
        say(`${JSON.stringify(setting.slice(0, 200))} leads nowhere in this schema; other documents are not loaded`);
      }
      return;
    default:
      if (!shape.test(setting)) say(`"${keyword}" must be ${shape.words}`);
  }
}

function queueList(check: Check, list: readonly JsonValue[], path: JsonPath): void {
  for (const [index, schema] of list.entries()) check.queue.push({ schema, path: [...path, index] });
}

type Say = (message: string, at?: JsonPath) => void;

function checkNamed(check: Check, shape: Shape, setting: JsonValue, path: JsonPath): void {
  const keyword = String(path.at(-1));
  if (!isJsonObject(setting)) {
    check.problems.push({ path, message: `"${keyword}" must be an object whose values are schemas` });
    return;
  }
  for (const [name, inner] of Object.entries(setting)) {
    const at = [...path, name];
    const say: Say = (message, place = at) => check.problems.push({ path: place, message });
    if (keyword === 'patternProperties') checkPattern(name, say);
    if (shape === 'dependencies' && Array.isArray(inner)) checkNames(inner, at, say);
    else check.queue.push({ schema: inner, path: at });
  }
}

function checkNames(setting: JsonValue, path: JsonPath, say: Say): void {
  const keyword = String(path.at(-1));
  if (isJsonObject(setting) && keyword === 'dependentRequired') {
    for (const [name, inner] of Object.entries(setting)) {
      checkNames(inner, [...path, name], (message, at = [...path, name]) => say(message, at));
    }
    return;
  }
  if (!Array.isArray(setting)) {
    const wanted = keyword === 'dependentRequired' ? 'an object of arrays of names' : 'an array of strings';
    say(
      `"${keyword}" must be ${wanted}${typeof setting === 'boolean' ? '; name the fields in the object around' : ''}`,
    );
    return;
  }
  const list: readonly JsonValue[] = setting;
  for (const [index, name] of list.entries()) {
    if (typeof name !== 'string') say(`Item ${index + 1} of "${keyword}" must be a string`, [...path, index]);
    else if (list.indexOf(name) < index) {
      say(`${JSON.stringify(name)} stands twice in "${keyword}"`, [...path, index]);
    }
  }
}

function checkType(setting: JsonValue, path: JsonPath, say: Say): void {
  const types: readonly JsonValue[] = Array.isArray(setting) ? setting : [setting];
  if (types.length === 0) say('"type" must name at least one type');
  for (const [index, name] of types.entries()) {
    const at = Array.isArray(setting) ? [...path, index] : path;
    if (typeof name !== 'string') say('"type" must be a string or an array of strings', at);
    else if (!TYPE_NAMES.includes(name)) {
      const shown = JSON.stringify(name.slice(0, 60));
      say(`${shown} is no type; the types are ${TYPE_NAMES.join(', ')}`, at);
    } else if (types.indexOf(name) < index) say(`${JSON.stringify(name)} stands twice in "type"`, at);
  }
}

function checkEnum(setting: JsonValue, path: JsonPath, say: Say): void {
  if (!Array.isArray(setting)) {
    say('"enum" must be an array of values');
    return;
  }
  if (setting.length === 0) say('"enum" must have at least one value; nothing fits an empty one');
  const known = new Set<string>();
  const list: readonly JsonValue[] = setting;
  for (const [index, value] of list.entries()) {
    const key = canonicalJson(value);
    if (key === undefined) continue;
    if (known.has(key)) say(`Item ${index + 1} of "enum" stands there twice`, [...path, index]);
    known.add(key);
  }
}

function checkPattern(setting: JsonValue, say: Say): void {
  if (typeof setting !== 'string') say('"pattern" must be a string');
  else if (readPattern(setting).kind === 'broken') {
    say(`${JSON.stringify(setting.slice(0, 200))} is no valid regular expression`);
  }
}

const BOUNDS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

function checkBounds(check: Check, schema: JsonObject, path: JsonPath): void {
  for (const [low, high] of BOUNDS) {
    const least = schema[low];
    const most = schema[high];
    if (typeof least === 'number' && typeof most === 'number' && least > most) {
      check.problems.push({ path: [...path, low], message: `"${low}" is above "${high}": nothing fits` });
    }
  }
}

import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { samplePattern } from './sample-pattern';
import { below, FULL_LEVELS, type SampleSite } from './sample-site';

const MOST_INVENTED = 100;

/** An object for the schema: what is required, the optional members that are wanted, and invented ones where too few. */
export function sampleMembers(schema: JsonObject, site: SampleSite): JsonObject {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required = requiredNames(schema, properties, site);
  const most = typeof schema.maxProperties === 'number' ? schema.maxProperties : Number.POSITIVE_INFINITY;
  const made = new Map<string, JsonValue>();
  for (const name of memberNames(properties, required, site)) {
    const isRequired = required.has(name);
    if (!isRequired && (site.work.left < 0 || made.size + missingOf(required, made) >= most)) continue;
    const inner = memberSchema(schema, properties, name, site);
    if (!isRequired && inner === false) continue;
    const value = site.work.make(inner, below(site, { name }));
    if (isRequired || site.work.fits(inner, value)) made.set(name, value);
  }
  for (const name of inventedNames(schema, properties, site, made)) {
    made.set(name, site.work.make(memberSchema(schema, properties, name, site), below(site, { name })));
  }
  return Object.fromEntries(made);
}

function missingOf(required: ReadonlySet<string>, made: ReadonlyMap<string, JsonValue>): number {
  return [...required].filter((name) => !made.has(name)).length;
}

function namesIn(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
}

/** `required`, and what the wanted members need beside them. */
function requiredNames(schema: JsonObject, properties: JsonObject, site: SampleSite): ReadonlySet<string> {
  const required = new Set(namesIn(schema.required));
  const needs = [schema.dependentRequired, schema.dependencies].flatMap((map) =>
    isJsonObject(map) ? Object.entries(map) : [],
  );
  const present = (name: string) => required.has(name) || (!site.isSparse && Object.hasOwn(properties, name));
  for (let before = -1; before < required.size && required.size < 1_000; ) {
    before = required.size;
    for (const [name, others] of needs) if (present(name)) for (const other of namesIn(others)) required.add(other);
  }
  return required;
}

/** In the order of `properties`; all of them where neither the schema nor the words want one in particular. */
function memberNames(
  properties: JsonObject,
  required: ReadonlySet<string>,
  { work, isSparse, depth }: SampleSite,
): readonly string[] {
  const isFull = !isSparse && depth <= FULL_LEVELS;
  const declared = Object.entries(properties)
    .filter(([name, inner]) => required.has(name) || (isFull && work.words.wants(name, inner)))
    .map(([name]) => name);
  const undeclared = [...required].filter((name) => !Object.hasOwn(properties, name));
  const wanted = [...declared, ...undeclared];
  return wanted.length === 0 && isFull ? Object.keys(properties) : wanted;
}

function memberSchema(schema: JsonObject, properties: JsonObject, name: string, { work }: SampleSite): JsonValue {
  const patterns = isJsonObject(schema.patternProperties) ? Object.entries(schema.patternProperties) : [];
  const matching = patterns.filter(([source]) => work.fits({ pattern: source }, name)).map(([, inner]) => inner);
  const own = Object.hasOwn(properties, name) ? [properties[name] ?? true] : [];
  const [only = schema.additionalProperties ?? true, ...others] = [...own, ...matching];
  return others.length === 0 ? only : { allOf: [only, ...others] };
}

/** Further names where `minProperties` asks for more. */
function* inventedNames(
  schema: JsonObject,
  properties: JsonObject,
  site: SampleSite,
  made: ReadonlyMap<string, JsonValue>,
): Generator<string, void> {
  const least = Math.min(typeof schema.minProperties === 'number' ? schema.minProperties : 0, MOST_INVENTED);
  const [pattern] = isJsonObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  const fallback = (index: number): string => {
    if (pattern !== undefined) return samplePattern(pattern, index, index) ?? `field_${index + 1}`;
    if (schema.propertyNames === undefined) return `field_${index + 1}`;
    const name = site.work.make(
      { allOf: [{ type: 'string' }, schema.propertyNames] },
      below(site, { name: 'field', variant: index }),
    );
    return String(name);
  };
  for (const name of Object.keys(properties)) if (made.size < least && !made.has(name)) yield name;
  for (let index = 0; made.size < least && index < least * 3 + 8; index += 1) {
    const name = fallback(index);
    if (!made.has(name)) yield name;
  }
}

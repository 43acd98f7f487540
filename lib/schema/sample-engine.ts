import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { evaluateSchema, freshBounds } from './evaluate';
import { type FlatSchema, flatten, mergeFlat } from './merge-schemas';
import { referencesOf } from './references';
import { sampleItems } from './sample-array';
import { sampleMembers } from './sample-object';
import { hintOf, sampleNumber, sampleText } from './sample-scalar';
import { FULL_LEVELS, type SampleSite, type Work } from './sample-site';
import type { SampleWords } from './sample-words';

const DEEPEST = 60;
const MOST_VALUES = 2_500;
const MOST_TRIES = 2_500;
const MOST_FORMS = 32;
const CHECKING_STEPS = 100_000;

/** A value that fits the schema, filled with the given words; bounded and without chance, never throws. */
export function instanceFor(schema: JsonValue, words: SampleWords): JsonValue {
  const references = referencesOf(schema);
  const attempt = (isSparse: boolean): JsonValue => {
    const bounds = freshBounds(CHECKING_STEPS);
    const work: Work = {
      references,
      words,
      make,
      fits: (part, value) => evaluateSchema(part, value, { references, bounds, isBrief: true }).verdict !== 'invalid',
      left: MOST_VALUES,
      tries: MOST_TRIES,
    };
    return make(schema, { work, name: '', depth: 0, turn: 0, variant: 0, isSparse });
  };
  const isGood = (value: JsonValue) =>
    evaluateSchema(schema, value, { references, isBrief: true }).verdict !== 'invalid';
  try {
    const full = attempt(false);
    if (isGood(full)) return full;
    const sparse = attempt(true);
    return isGood(sparse) ? sparse : full;
  } catch {
    // The depth is bounded; a host with a smaller stack than ours ends here.
    return null;
  }
}

function make(schema: JsonValue, site: SampleSite): JsonValue {
  const { work } = site;
  work.left -= 1;
  if (work.left < 0 || site.depth > DEEPEST) return null;
  const flat = flatten(schema, work.references);
  if (flat === undefined) return null;
  let first: { readonly value: JsonValue } | undefined;
  for (const form of formsOf(flat, site)) {
    for (const value of candidates(form, site)) {
      first ??= { value };
      work.tries -= 1;
      if (work.tries < 0) return first.value;
      if (work.fits(schema, value)) return value;
    }
  }
  return first?.value ?? null;
}

/** The flat schema with each choice made in turn, the plain ones first where the value is deep already. */
function* formsOf(flat: FlatSchema, site: SampleSite): Generator<JsonObject, void> {
  let left = MOST_FORMS;
  function* choose({ schema, choices: [options, ...rest] }: FlatSchema): Generator<JsonObject, void> {
    if (left < 0) return;
    if (options === undefined) {
      left -= 1;
      yield schema;
      return;
    }
    const ordered = options
      .map((option) => flatten(option, site.work.references))
      .filter((option) => option !== undefined);
    const isNull = (option: FlatSchema) => (option.schema.type === 'null' ? 1 : 0);
    const sign = site.depth > FULL_LEVELS ? -1 : 1;
    ordered.sort((one, other) => sign * (isNull(one) - isNull(other)));
    for (const option of ordered) yield* choose(mergeFlat({ schema, choices: rest }, option));
  }
  yield* choose(flat);
}

/** Where these stand, less can fit better. */
const TRICKY = /^(?:not|depend.*|propertyNames|unevaluated.*|contains)$/;
const SPARE_VARIANTS = 10;

function* candidates(schema: JsonObject, site: SampleSite): Generator<JsonValue, void> {
  const { work, turn, variant } = site;
  if (schema.const !== undefined) {
    yield schema.const;
    return;
  }
  if (Array.isArray(schema.enum)) {
    const values: readonly JsonValue[] = schema.enum;
    const chosen = variant === 0 ? work.words.choice(values, turn) : undefined;
    if (chosen !== undefined) yield chosen;
    for (const index of values.keys()) yield values[(index + variant) % values.length] ?? null;
    return;
  }
  const hint = hintOf(schema);
  const types = typesOf(schema, site.depth);
  for (const type of types) yield* ofType(type, schema, site);
  if (hint !== undefined) yield hint;
}

function* ofType(type: string, schema: JsonObject, site: SampleSite): Generator<JsonValue, void> {
  switch (type) {
    case 'object':
      yield sampleMembers(schema, site);
      if (!site.isSparse && has(schema, TRICKY)) yield sampleMembers(schema, { ...site, isSparse: true });
      return;
    case 'array':
      yield sampleItems(schema, site);
      if (!site.isSparse && has(schema, TRICKY)) yield sampleItems(schema, { ...site, isSparse: true });
      return;
    case 'boolean': {
      const first = typeof schema.default === 'boolean' ? schema.default : true;
      yield site.variant % 2 === 0 ? first : !first;
      yield site.variant % 2 === 0 ? !first : first;
      return;
    }
    case 'null':
      yield null;
      return;
    default:
      for (let spare = 0; spare <= SPARE_VARIANTS; spare += 1) {
        const scalar = { words: site.work.words, name: site.name, turn: site.turn, variant: site.variant + spare };
        yield type === 'string' ? sampleText(schema, scalar) : sampleNumber(schema, scalar, type === 'integer');
      }
  }
}

function typesOf(schema: JsonObject, depth: number): readonly string[] {
  const named = [schema.type ?? []].flat().filter((type): type is string => typeof type === 'string');
  const nullable = schema.nullable === true && depth > FULL_LEVELS ? ['null', ...named] : named;
  if (nullable.length > 0) {
    const isNull = (type: string) => (type === 'null' ? 1 : 0);
    return nullable.toSorted((one, other) => (depth > FULL_LEVELS ? -1 : 1) * (isNull(one) - isNull(other)));
  }
  if (Array.isArray(schema.type)) return ['null'];
  if (
    isJsonObject(schema.properties) ||
    has(schema, /^(?:required|additionalProperties|patternProperties|(?:min|max)Properties|depend.*)$/)
  )
    return ['object', 'string'];
  if (has(schema, /^(?:items|prefixItems|(?:min|max)Items|uniqueItems|contains)$/)) return ['array', 'string'];
  if (has(schema, /^(?:multipleOf|minimum|maximum|exclusive.*)$/)) return ['number', 'string'];
  return ['string', 'integer', 'object', 'array', 'boolean', 'null'];
}

function has(schema: JsonObject, keywords: RegExp): boolean {
  return Object.keys(schema).some((name) => keywords.test(name));
}

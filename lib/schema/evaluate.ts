import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { Unfinished } from './json-text';
import { ARRAY_RULES } from './keywords-array';
import { LOGIC_RULES, REFERENCE_RULES, unevaluated } from './keywords-logic';
import { OBJECT_RULES } from './keywords-object';
import { type Rule, SCALAR_RULES } from './keywords-scalar';
import { type References, referencesOf } from './references';
import { type Bounds, breach, type Run, type Site, unchecked } from './site';
import { Conjunction, type Outcome, outcomeOf, VALID } from './verdict';

/** Schemas evaluated inside one another, so that the stack holds. */
const DEEPEST = 1_200;
const MOST_STEPS = 400_000;
const PATTERN_STEPS = 4_000_000;

/** These name the cause by themselves: where one is broken, the others add nothing. */
const DECISIVE = new Set(['type', 'const', 'enum']);

/** Some keywords are judged together with another. */
const TOGETHER = new Map([
  ['patternProperties', 'properties'],
  ['additionalProperties', 'properties'],
  ['prefixItems', 'items'],
  ['additionalItems', 'items'],
]);

const RULES: readonly (readonly [string, Rule])[] = [
  ...SCALAR_RULES,
  ...REFERENCE_RULES,
  ...OBJECT_RULES,
  ...ARRAY_RULES,
  ...LOGIC_RULES,
];
const RULE_ORDER = new Map(RULES.map(([keyword], index) => [keyword, index]));

/** Fresh bounds for one validation, or for several together. */
export function freshBounds(steps = MOST_STEPS): Bounds {
  return { steps, patternEffort: { left: PATTERN_STEPS }, patterns: new Map() };
}

type Setting = {
  /** What more text may still change of the value. */
  readonly unfinished?: Unfinished | undefined;
  /** The references of the document that the schema is a part of. */
  readonly references?: References;
  readonly bounds?: Bounds;
  /** True where the first violation is enough. */
  readonly isBrief?: boolean;
};

/** What is certain about a value, with what could not be checked in words; bounded in steps and depth, never throws. */
export function evaluateSchema(
  schema: JsonValue,
  value: JsonValue,
  { unfinished, references = referencesOf(schema), bounds = freshBounds(), isBrief = false }: Setting = {},
): Outcome & { readonly unchecked?: string } {
  const run: Run = { evaluate, references, tracksSeen: references.hasUnevaluated, bounds, isBrief };
  const outcome = attempt(() =>
    evaluate(schema, { run, value, trail: undefined, unfinished, depth: 0, led: undefined, found: {} }),
  );
  if (outcome === undefined) return { ...unchecked(run, 'The value was too deep to check'), ...noteOf(run) };
  return { ...outcome, ...noteOf(run) };
}

function noteOf({ unchecked: note }: Run): { readonly unchecked?: string } {
  return note === undefined ? {} : { unchecked: note };
}

// The depth is bounded; a host with a smaller stack than ours ends here.
function attempt(make: () => Outcome): Outcome | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function evaluate(schema: JsonValue, above: Site): Outcome {
  const { run } = above;
  run.bounds.steps -= 1;
  if (schema === true) return VALID;
  if (schema === false) return outcomeOf('invalid', () => breach(above, 'false schema', 'is not allowed here'));
  if (!isJsonObject(schema)) return unchecked(run, 'A part of the schema is neither an object nor true or false');
  if (run.bounds.steps < 0) return unchecked(run, 'The value is too large for this schema to be checked whole');
  if (above.depth > DEEPEST) return unchecked(run, 'The value is nested too deeply to be checked whole');
  const site: Site = { ...above, depth: above.depth + 1 };
  const all = new Conjunction();
  for (const [keyword, rule, setting] of rulesOf(schema, run)) {
    const outcome = rule(setting, site, schema);
    all.add(outcome);
    if (outcome.verdict === 'invalid' && (run.isBrief || DECISIVE.has(keyword))) return all.outcome;
  }
  if (run.tracksSeen) all.add(unevaluated(schema, site, all.seen));
  return all.outcome;
}

type Pick = readonly [keyword: string, rule: Rule, setting: JsonValue];

const PICKED = new WeakMap<JsonObject, readonly Pick[]>();

/** The rules of one schema in the order in which they are judged; kept, since a schema judges many values. */
function rulesOf(schema: JsonObject, run: Run): readonly Pick[] {
  const before = PICKED.get(schema);
  if (before !== undefined) return before;
  const alone = run.references.refStandsAlone && typeof schema.$ref === 'string';
  const keywords = new Set(alone ? ['$ref'] : Object.keys(schema).map((name) => TOGETHER.get(name) ?? name));
  const picks = [...keywords]
    .flatMap((keyword): readonly (readonly [number, Pick])[] => {
      const order = RULE_ORDER.get(keyword);
      const rule = order === undefined ? undefined : RULES[order]?.[1];
      return order === undefined || rule === undefined ? [] : [[order, [keyword, rule, schema[keyword] ?? null]]];
    })
    .sort(([left], [right]) => left - right)
    .map(([, pick]) => pick);
  PICKED.set(schema, picks);
  return picks;
}

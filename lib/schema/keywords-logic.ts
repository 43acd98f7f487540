import type { JsonObject, JsonValue } from '../core/json';
import { closestForm } from './closest-form';
import type { Rule } from './keywords-scalar';
import { breach, inside, type Led, membersOf, objectAt, pathOf, quoted, type Site, unchecked } from './site';
import { Conjunction, OPEN, type Outcome, outcomeOf, type Seen, unseen, unsure, VALID } from './verdict';

function partsOf(setting: JsonValue): readonly JsonValue[] {
  return Array.isArray(setting) ? setting : [];
}

const allOf: Rule = (setting, site) => {
  const all = new Conjunction();
  for (const part of partsOf(setting)) all.add(site.run.evaluate(part, site));
  return all.outcome;
};

const anyOf: Rule = (setting, site) => {
  const parts = partsOf(setting);
  if (parts.length === 0) return VALID;
  const outcomes = parts.map((part) => site.run.evaluate(part, site));
  if (outcomes.every(({ verdict }) => verdict === 'invalid')) {
    return { verdict: 'invalid', violations: closestForm(site, 'anyOf', outcomes, parts) };
  }
  const verdict = outcomes.some((outcome) => outcome.verdict === 'valid') ? 'valid' : 'open';
  return withSeen(verdict, outcomes);
};

const oneOf: Rule = (setting, site) => {
  const parts = partsOf(setting);
  if (parts.length === 0) return VALID;
  const outcomes = parts.map((part) => site.run.evaluate(part, site));
  const sure = outcomes.filter(({ verdict }) => verdict === 'valid').length;
  const maybe = outcomes.filter(({ verdict }) => verdict === 'open').length;
  if (sure > 1) return outcomeOf('invalid', () => breach(site, 'oneOf', 'fits more than one of the allowed forms'));
  if (sure + maybe === 0) return { verdict: 'invalid', violations: closestForm(site, 'oneOf', outcomes, parts) };
  return withSeen(sure === 1 && maybe === 0 ? 'valid' : 'open', outcomes);
};

/** What the forms that fit have looked at; surely only where the form surely fits. */
function withSeen(verdict: 'valid' | 'open', outcomes: readonly Outcome[]): Outcome {
  const all = new Conjunction();
  for (const outcome of outcomes) {
    if (outcome.verdict !== 'invalid') all.add(outcome.verdict === 'valid' ? outcome : unsure(outcome));
  }
  return { verdict, violations: [], seen: all.seen };
}

const not: Rule = (setting, site) => {
  const { verdict } = site.run.evaluate(setting, site);
  const turned = verdict === 'valid' ? 'invalid' : verdict === 'invalid' ? 'valid' : 'open';
  return outcomeOf(turned, () => breach(site, 'not', 'is what the schema rules out'));
};

const condition: Rule = (setting, site, schema) => {
  const tested = site.run.evaluate(setting, site);
  const branch = (part: JsonValue | undefined) => (part === undefined ? VALID : site.run.evaluate(part, site));
  const all = new Conjunction();
  if (tested.verdict === 'valid') {
    all.add(tested);
    all.add(branch(schema.then));
    return all.outcome;
  }
  if (tested.verdict === 'invalid') return branch(schema.else);
  const branches = [branch(schema.then), branch(schema.else)];
  const [left] = branches;
  if (left && branches.every(({ verdict }) => verdict === 'invalid')) return left;
  for (const outcome of [tested, ...branches]) all.add(unsure(outcome));
  return all.outcome;
};

/** `$ref`, `$dynamicRef`, `$recursiveRef`: only inside the schema, nothing is loaded. */
const reference: Rule = (setting, site, schema) => {
  if (typeof setting !== 'string') return OPEN;
  const { references } = site.run;
  const target = references.resolve(setting, schema);
  if (target === undefined) return unchecked(site.run, `The reference ${quoted(setting)} leads nowhere in this schema`);
  if (setting !== schema.$ref && references.hasRivals(setting)) {
    return unchecked(site.run, `The dynamic reference ${quoted(setting)} was not followed`);
  }
  for (let led: Led = site.led; led !== undefined; led = led.before) {
    if (led.schema === target) return unchecked(site.run, `The reference ${quoted(setting)} leads back to itself`);
  }
  // Two ways to the same schema cost once: a ladder of references must not double at each step.
  site.found.known ??= new Map();
  const before = site.found.known.get(target);
  if (before !== undefined) return before;
  const outcome = site.run.evaluate(target, { ...site, led: { before: site.led, schema: target } });
  site.found.known.set(target, outcome);
  return outcome;
};

/** `unevaluatedProperties` and `unevaluatedItems`, after everything else of a schema has looked. */
export function unevaluated(schema: JsonObject, site: Site, seen: Seen): Outcome {
  const all = new Conjunction();
  const judge = (keyword: string, setting: JsonValue, step: string | number, inner: Site | undefined) => {
    if (seen.get(step) === true) return;
    if (seen.get(step) === false || inner === undefined) all.add(OPEN);
    else if (setting === false && site.run.unchecked !== undefined) all.add(OPEN);
    else if (setting === false) {
      const message = `${typeof step === 'string' ? quoted(step) : `Item ${step + 1}`} is not allowed here`;
      all.add(outcomeOf('invalid', () => ({ path: [...pathOf(site), step], message, keyword })));
    } else all.add(unseen(site.run.evaluate(setting, inner)));
    all.see(step, true);
  };
  const object = objectAt(site);
  const { unevaluatedProperties: rest, unevaluatedItems: restItems } = schema;
  if (site.unfinished !== undefined && (rest ?? restItems) !== undefined) all.add(OPEN);
  if (rest !== undefined && object !== undefined) {
    for (const member of membersOf(site, object)) judge('unevaluatedProperties', rest, member.name, member.site);
  }
  if (restItems !== undefined && Array.isArray(site.value)) {
    const list: readonly JsonValue[] = site.value;
    for (const [index, value] of list.entries()) {
      judge('unevaluatedItems', restItems, index, inside(site, index, value));
    }
  }
  return all.outcome;
}

export const REFERENCE_RULES: readonly (readonly [string, Rule])[] = [
  ['$ref', reference],
  ['$dynamicRef', reference],
  ['$recursiveRef', reference],
];

/** The rules that combine other schemas. */
export const LOGIC_RULES: readonly (readonly [string, Rule])[] = [
  ['allOf', allOf],
  ['anyOf', anyOf],
  ['oneOf', oneOf],
  ['not', not],
  ['if', condition],
];

import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { countWords, type Rule } from './keywords-scalar';
import { breach, hasMember, type Member, matches, membersOf, objectAt, pathOf, quoted, type Site } from './site';
import { Conjunction, OPEN, type Outcome, outcomeOf, unseen, VALID } from './verdict';
import type { Violation } from './violation';

/** `properties`, `patternProperties` and `additionalProperties` at once, member by member in document order. */
const members: Rule = (_setting, site, schema) => {
  const object = objectAt(site);
  if (object === undefined) return VALID;
  const named = isJsonObject(schema.properties) ? schema.properties : {};
  const patterns = isJsonObject(schema.patternProperties) ? Object.entries(schema.patternProperties) : [];
  const rest = schema.additionalProperties;
  const all = new Conjunction();
  if (site.unfinished !== undefined) all.add(OPEN);
  for (const member of membersOf(site, object)) {
    if (site.run.isBrief && all.isInvalid) break;
    let isKnown = false;
    let mayBeKnown = false;
    if (Object.hasOwn(named, member.name)) {
      isKnown = true;
      all.add(within(site, named[member.name] ?? true, member));
    }
    for (const [source, inner] of patterns) {
      const match = matches(site, source, member.name, false);
      if (match === 'yes') {
        isKnown = true;
        all.add(within(site, inner, member));
      } else if (match !== 'no') mayBeKnown = true;
    }
    if (!isKnown && rest !== undefined) {
      if (mayBeKnown) all.add(OPEN);
      else all.add(rest === false ? notAllowed(site, member, 'additionalProperties') : within(site, rest, member));
    }
    if (site.run.tracksSeen && (isKnown || mayBeKnown || rest !== undefined))
      all.see(member.name, !mayBeKnown || isKnown);
  }
  return all.outcome;
};

/** The outcome of a schema for one member; a member whose value is still to come is open. */
function within(site: Site, schema: JsonValue, member: Member): Outcome {
  if (schema === false) return notAllowed(site, member, 'properties');
  if (member.site === undefined) return schema === true ? VALID : OPEN;
  return unseen(site.run.evaluate(schema, member.site));
}

function notAllowed(site: Site, { name }: Member, keyword: string): Outcome {
  const violation = { path: [...pathOf(site), name], message: `${quoted(name)} is not allowed here`, keyword };
  return outcomeOf('invalid', () => violation);
}

const required: Rule = (setting, site) => {
  const object = objectAt(site);
  if (object === undefined || !Array.isArray(setting)) return VALID;
  return missing(site, object, setting, (name) => ({ message: `${quoted(name)} is missing`, keyword: 'required' }));
};

function missing(
  site: Site,
  object: JsonObject,
  names: readonly JsonValue[],
  says: (name: string) => Omit<Violation, 'path'>,
): Outcome {
  const lacking = names.filter((name): name is string => typeof name === 'string' && !hasMember(site, object, name));
  if (lacking.length === 0) return VALID;
  if (site.unfinished !== undefined) return OPEN;
  const path = pathOf(site);
  return { verdict: 'invalid', violations: lacking.slice(0, 100).map((name) => ({ path, ...says(name) })) };
}

const propertyNames: Rule = (setting, site) => {
  const object = objectAt(site);
  if (object === undefined) return VALID;
  const all = new Conjunction();
  if (site.unfinished !== undefined) all.add(OPEN);
  for (const { name } of membersOf(site, object)) {
    const trail = { before: site.trail, step: name };
    const { verdict, violations } = site.run.evaluate(setting, {
      ...site,
      value: name,
      trail,
      unfinished: undefined,
      led: undefined,
      found: {},
      isName: true,
    });
    all.add({ verdict, violations: violations.map((violation) => ({ ...violation, keyword: 'propertyNames' })) });
  }
  return all.outcome;
};

function memberCount(site: Site, object: JsonObject): number {
  const { pendingKey } = site.unfinished ?? {};
  return Object.keys(object).length + (pendingKey === undefined || Object.hasOwn(object, pendingKey) ? 0 : 1);
}

const minProperties: Rule = (setting, site) => {
  const object = objectAt(site);
  if (object === undefined || typeof setting !== 'number' || memberCount(site, object) >= setting) return VALID;
  return outcomeOf(site.unfinished ? 'open' : 'invalid', () =>
    breach(site, 'minProperties', `must have at least ${countWords(setting, 'member')}`),
  );
};

const maxProperties: Rule = (setting, site) => {
  const object = objectAt(site);
  if (object === undefined || typeof setting !== 'number') return VALID;
  const verdict = memberCount(site, object) > setting ? 'invalid' : site.unfinished ? 'open' : 'valid';
  return outcomeOf(verdict, () => breach(site, 'maxProperties', `must have at most ${countWords(setting, 'member')}`));
};

/** `dependentRequired`, `dependentSchemas`, and `dependencies`, which is both. */
function dependent(keyword: string): Rule {
  return (setting, site) => {
    const object = objectAt(site);
    if (object === undefined || !isJsonObject(setting)) return VALID;
    const all = new Conjunction();
    for (const [name, needs] of Object.entries(setting)) {
      if (!hasMember(site, object, name)) {
        if (site.unfinished !== undefined) all.add(OPEN);
      } else if (Array.isArray(needs)) {
        all.add(
          missing(site, object, needs, (other) => ({
            message: `${quoted(other)} is missing; ${quoted(name)} needs it`,
            keyword,
          })),
        );
      } else all.add(site.run.evaluate(needs, site));
    }
    return all.outcome;
  };
}

/** The rules for objects. */
export const OBJECT_RULES: readonly (readonly [string, Rule])[] = [
  ['required', required],
  ['properties', members],
  ['propertyNames', propertyNames],
  ['minProperties', minProperties],
  ['maxProperties', maxProperties],
  ['dependentRequired', dependent('dependentRequired')],
  ['dependentSchemas', dependent('dependentSchemas')],
  ['dependencies', dependent('dependencies')],
];

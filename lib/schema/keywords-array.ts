import type { JsonValue } from '../core/json';
import { canonicalJson } from './canonical-json';
import { countWords, type Rule } from './keywords-scalar';
import { breach, inside, type Site, unchecked } from './site';
import { Conjunction, OPEN, outcomeOf, unseen, VALID } from './verdict';

function listAt(site: Site): readonly JsonValue[] | undefined {
  return Array.isArray(site.value) ? site.value : undefined;
}

/** `prefixItems`, `items` (also as a tuple) and `additionalItems` at once. */
const items: Rule = (_setting, site, schema) => {
  const list = listAt(site);
  if (list === undefined) return VALID;
  const tuple: readonly JsonValue[] = [schema.prefixItems, schema.items].find(Array.isArray) ?? [];
  const rest = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
  const all = new Conjunction();
  if (site.unfinished !== undefined) all.add(OPEN);
  for (const [index, value] of list.entries()) {
    const inner = tuple[index] ?? (index < tuple.length ? true : rest);
    if (inner === undefined || (site.run.isBrief && all.isInvalid)) break;
    const item = inside(site, index, value);
    all.add(
      inner === false && index >= tuple.length
        ? outcomeOf('invalid', () =>
            breach(item, 'items', `is one too many: ${countWords(tuple.length, 'item')} at most`),
          )
        : unseen(site.run.evaluate(inner, item)),
    );
    if (site.run.tracksSeen) all.see(index, true);
  }
  return all.outcome;
};

const minItems: Rule = (setting, site) => {
  const list = listAt(site);
  if (list === undefined || typeof setting !== 'number' || list.length >= setting) return VALID;
  return outcomeOf(site.unfinished ? 'open' : 'invalid', () =>
    breach(site, 'minItems', `must have at least ${countWords(setting, 'item')}`),
  );
};

const maxItems: Rule = (setting, site) => {
  const list = listAt(site);
  if (list === undefined || typeof setting !== 'number') return VALID;
  const verdict = list.length > setting ? 'invalid' : site.unfinished ? 'open' : 'valid';
  return outcomeOf(verdict, () => breach(site, 'maxItems', `must have at most ${countWords(setting, 'item')}`));
};

const uniqueItems: Rule = (setting, site) => {
  const list = listAt(site);
  if (list === undefined || setting !== true) return VALID;
  const last = site.unfinished?.inner?.step;
  const first = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    if (index === last) break;
    const key = canonicalJson(item);
    if (key === undefined) return unchecked(site.run, 'Items nested too deeply were not compared');
    const before = first.get(key);
    if (before !== undefined) {
      const twin = inside(site, index, item);
      return outcomeOf('invalid', () => breach(twin, 'uniqueItems', `is the same as item ${before + 1}`));
    }
    first.set(key, index);
  }
  return site.unfinished === undefined ? VALID : OPEN;
};

const contains: Rule = (setting, site, schema) => {
  const list = listAt(site);
  if (list === undefined) return VALID;
  const least = typeof schema.minContains === 'number' ? schema.minContains : 1;
  const most = typeof schema.maxContains === 'number' ? schema.maxContains : Number.POSITIVE_INFINITY;
  const all = new Conjunction();
  let sure = 0;
  let maybe = 0;
  for (const [index, value] of list.entries()) {
    const { verdict } = site.run.evaluate(setting, inside(site, index, value));
    if (verdict === 'invalid') continue;
    if (verdict === 'valid') sure += 1;
    else maybe += 1;
    if (site.run.tracksSeen) all.see(index, verdict === 'valid');
  }
  const canGrow = site.unfinished !== undefined;
  if (sure < least) {
    all.add(
      outcomeOf(canGrow || sure + maybe >= least ? 'open' : 'invalid', () =>
        breach(site, 'contains', `must have at least ${countWords(least, 'item')} of the kind asked for`),
      ),
    );
  }
  if (sure > most) {
    const says = `must have at most ${countWords(most, 'item')} of one kind, and has ${sure}`;
    all.add(outcomeOf('invalid', () => breach(site, 'maxContains', says)));
  } else if (most < Number.POSITIVE_INFINITY && (canGrow || sure + maybe > most)) all.add(OPEN);
  return all.outcome;
};

/** The rules for arrays. */
export const ARRAY_RULES: readonly (readonly [string, Rule])[] = [
  ['items', items],
  ['minItems', minItems],
  ['maxItems', maxItems],
  ['uniqueItems', uniqueItems],
  ['contains', contains],
];

import type { JsonObject, JsonValue } from '../core/json';
import { canonicalJson } from './canonical-json';
import { below, FULL_LEVELS, type SampleSite } from './sample-site';

const MOST_ITEMS = 1_000;

/** An array for the schema: its tuple, then as many items as it asks for, one where it is free. */
export function sampleItems(schema: JsonObject, site: SampleSite): JsonValue {
  const tuple: readonly JsonValue[] = [schema.prefixItems, schema.items].find(Array.isArray) ?? [];
  const rest = (Array.isArray(schema.items) ? schema.additionalItems : schema.items) ?? true;
  const contained = schema.contains === undefined ? 0 : countOr(schema.minContains, 1);
  const isFree = site.isSparse || site.depth > FULL_LEVELS || tuple.length > 0;
  const wanted = Math.max(countOr(schema.minItems, 0), tuple.length, contained, isFree ? 0 : 1);
  const most = Math.min(countOr(schema.maxItems, MOST_ITEMS), rest === false ? tuple.length : MOST_ITEMS);
  const count = Math.min(wanted, most);
  const isUnique = schema.uniqueItems === true;
  const known = new Set<string | undefined>();
  const list: JsonValue[] = [];
  for (let round = 0; list.length < count && round < count * 3 + 8 && site.work.left > 0; round += 1) {
    const index = list.length;
    const plain = index < tuple.length ? (tuple[index] ?? true) : rest;
    const inner = index < contained ? { allOf: [plain, schema.contains ?? true] } : plain;
    const variant = isUnique ? site.variant + round : site.variant;
    const item = site.work.make(inner, below(site, { turn: site.turn + round, variant }));
    const key = isUnique ? canonicalJson(item) : undefined;
    if (key !== undefined && known.has(key)) continue;
    known.add(key);
    list.push(item);
  }
  return list;
}

function countOr(value: JsonValue | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

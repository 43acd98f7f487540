import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { JsonPath } from '../schema/json-path';
import { createJsonIdentity, type JsonIdentity } from './json-identity';
import { type EditRun, shortestEdit } from './shortest-edit';

/** A value and where it stands in the JSON that it is of. */
export type JsonPlace = { readonly path: JsonPath; readonly value: JsonValue };

/** A value that stands in one JSON only, or that differs; objects and arrays on both sides are gone into. */
export type JsonChange =
  | { readonly kind: 'removed'; readonly before: JsonPlace }
  | { readonly kind: 'added'; readonly after: JsonPlace }
  | { readonly kind: 'changed'; readonly before: JsonPlace; readonly after: JsonPlace };

/** Longer ways between two arrays are not looked for: items are then compared place by place. */
const MOST_EDITS = 1_000;

/**
 * What differs between two JSON values, in document order; none exactly where they are equal. The order of members
 * does not count, that of items does, and an item put in between is one change. Values may be 200 levels deep.
 */
export function jsonDiff(before: JsonValue, after: JsonValue): readonly JsonChange[] {
  const identify = createJsonIdentity();
  const changes: JsonChange[] = [];
  compare({ path: [], value: before }, { path: [], value: after }, identify, changes);
  return changes;
}

function compare(before: JsonPlace, after: JsonPlace, identify: JsonIdentity, changes: JsonChange[]): void {
  if (identify(before.value) === identify(after.value)) return;
  const [left, right] = [before.value, after.value];
  if (isJsonObject(left) && isJsonObject(right)) {
    for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
      compareMaybe(memberOf(before.path, left, name), memberOf(after.path, right, name), identify, changes);
    }
  } else if (isList(left) && isList(right)) {
    for (const [at, to] of pairs(left, right, identify)) {
      compareMaybe(itemOf(before.path, left, at), itemOf(after.path, right, to), identify, changes);
    }
  } else changes.push({ kind: 'changed', before, after });
}

function compareMaybe(
  before: JsonPlace | undefined,
  after: JsonPlace | undefined,
  identify: JsonIdentity,
  changes: JsonChange[],
): void {
  if (before === undefined) {
    if (after !== undefined) changes.push({ kind: 'added', after });
  } else if (after === undefined) changes.push({ kind: 'removed', before });
  else compare(before, after, identify, changes);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function memberOf(path: JsonPath, object: JsonObject, name: string): JsonPlace | undefined {
  return Object.hasOwn(object, name) ? { path: [...path, name], value: object[name] ?? null } : undefined;
}

function itemOf(path: JsonPath, list: readonly JsonValue[], at: number | undefined): JsonPlace | undefined {
  return at === undefined || at >= list.length ? undefined : { path: [...path, at], value: list[at] ?? null };
}

type Pair = readonly [number | undefined, number | undefined];

/** The items of two arrays that do not stay, those that replace each other as a pair. */
function pairs(left: readonly JsonValue[], right: readonly JsonValue[], identify: JsonIdentity): readonly Pair[] {
  const runs = shortestEdit(Int32Array.from(left, identify), Int32Array.from(right, identify), MOST_EDITS);
  if (runs === undefined) return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [at, at]);
  const found: Pair[] = [];
  let [x, y] = [0, 0];
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (run.kind === 'same') {
      x += run.count;
      y += run.count;
    } else if (run.kind === 'removed') {
      const come = next?.kind === 'added' ? next.count : 0;
      found.push(...paired(x, run.count, y, come));
      x += run.count;
      y += come;
    } else if (!follows(runs, index)) {
      found.push(...paired(x, 0, y, run.count));
      y += run.count;
    }
  }
  return found;
}

/** Already paired with what was removed before it. */
function follows(runs: readonly EditRun[], index: number): boolean {
  return runs[index - 1]?.kind === 'removed';
}

function paired(x: number, gone: number, y: number, come: number): readonly Pair[] {
  return Array.from({ length: Math.max(gone, come) }, (_, at) => [
    at < gone ? x + at : undefined,
    at < come ? y + at : undefined,
  ]);
}

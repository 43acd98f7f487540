import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { JsonPath } from './json-path';
import type { Unfinished } from './json-text';
import { type Effort, type PatternTest, patternTest } from './match-pattern';
import type { References } from './references';
import { OPEN, type Outcome } from './verdict';
import type { Violation } from './violation';

/** What may still be spent on validating, and the patterns read so far; several validations can share it. */
export type Bounds = { steps: number; readonly patternEffort: Effort; readonly patterns: Map<string, PatternTest> };

/** One validation: its schema, its bounds, and what it could not check. */
export type Run = {
  readonly evaluate: (schema: JsonValue, site: Site) => Outcome;
  readonly references: References;
  readonly tracksSeen: boolean;
  readonly bounds: Bounds;
  /** True where the first violation is enough. */
  readonly isBrief: boolean;
  unchecked?: string;
};

type Trail = { readonly before: Trail; readonly step: string | number } | undefined;

/** A value where it stands. */
export type Site = {
  readonly run: Run;
  readonly value: JsonValue;
  readonly trail: Trail;
  /** What more text may still change of the value; undefined where it is final. */
  readonly unfinished: Unfinished | undefined;
  /** How deep the evaluation stands, in schemas. */
  readonly depth: number;
  /** The schemas that references have led to at this very value. */
  readonly led: Led;
  /** What those schemas have found at this very value. */
  readonly found: Found;
  /** True where the value is the name of a member. */
  readonly isName?: boolean;
};

export type Found = { known?: Map<JsonValue, Outcome> };

export type Led = { readonly before: Led; readonly schema: JsonValue } | undefined;

/** A member or item of the value. */
export function inside(site: Site, step: string | number, value: JsonValue): Site {
  const inner = site.unfinished?.inner;
  return {
    run: site.run,
    value,
    trail: { before: site.trail, step },
    unfinished: inner?.step === step ? inner.unfinished : undefined,
    depth: site.depth,
    led: undefined,
    found: {},
  };
}

/** A member of the value; `site` is undefined while only its key stands there. */
export type Member = { readonly name: string; readonly site: Site | undefined };

/** The members of an object, in order, with the one whose value is still to come. */
export function membersOf(site: Site, object: JsonObject): readonly Member[] {
  const pending = site.unfinished?.pendingKey;
  const members = Object.keys(object)
    .filter((name) => name !== pending)
    .map((name) => ({ name, site: inside(site, name, object[name] ?? null) }));
  return pending === undefined ? members : [...members, { name: pending, site: undefined }];
}

/** True when the object holds the member, be it only its key. */
export function hasMember(site: Site, object: JsonObject, name: string): boolean {
  return Object.hasOwn(object, name) || site.unfinished?.pendingKey === name;
}

/** Remembers in words what could not be checked; such a rule is never a violation. */
export function unchecked(run: Run, message: string): Outcome {
  run.unchecked ??= message;
  return OPEN;
}

export function pathOf(site: Site): JsonPath {
  const path: (string | number)[] = [];
  for (let trail = site.trail; trail !== undefined; trail = trail.before) path.unshift(trail.step);
  return path;
}

/** A violation of a rule at this value: `says` follows the name of the value. */
export function breach(site: Site, keyword: string, says: string): Violation {
  return { path: pathOf(site), message: `${subjectOf(site)} ${says}`, keyword };
}

function subjectOf({ trail, isName }: Site): string {
  if (trail === undefined) return 'The value';
  if (typeof trail.step === 'string') return `${isName ? 'The name ' : ''}${quoted(trail.step)}`;
  const list = trail.before?.step;
  return `Item ${trail.step + 1}${typeof list === 'string' ? ` of ${quoted(list)}` : ''}`;
}

/** A name in double quotes, cut where it is long. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name);
}

/** Whether a text matches a pattern of the schema. */
export function matches({ run }: Site, source: string, text: string, isOpen: boolean): ReturnType<PatternTest> {
  const { patterns, patternEffort } = run.bounds;
  const test = patterns.get(source) ?? patternTest(source);
  patterns.set(source, test);
  const match = test(text, isOpen, patternEffort);
  if (match === 'unchecked') unchecked(run, `The pattern ${quoted(source)} was not checked`);
  return match;
}

/** The value when it is an object, else undefined. */
export function objectAt(site: Site): JsonObject | undefined {
  return isJsonObject(site.value) ? site.value : undefined;
}

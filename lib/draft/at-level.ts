import type { JsonObject, JsonValue } from '../core/json';
import { ok, type Result } from '../core/result';
import type { WireRequest } from '../core/wire';
import type { ParamExample, ParamSpec } from '../params/param';
import { paramsFor } from '../params/params-for';
import { standardParam } from '../params/table';
import { examplesFor } from '../providers/examples-for';
import { exceptionsFor } from '../providers/exceptions-for';
import type { Model } from '../providers/model';
import type { Provider } from '../providers/provider';
import type { Column, Draft } from './draft';
import { toWire, wireWith } from './to-wire';

export const CODE_LEVELS = ['as-run', 'minimal', 'basic', 'all'] as const;
export type CodeLevel = (typeof CODE_LEVELS)[number];

export type LeveledWire = {
  readonly wire: WireRequest;
  /** Body fields that hold an example value: Run does not send them. */
  readonly examples: readonly string[];
  /** Body fields printed with a decimal point even when whole. */
  readonly floats: ReadonlySet<string>;
};

const BASIC = ['temperature', 'max_tokens', 'stream'];

/** The request as code shows it at one level (DESIGN.md, "Code levels"): as run, or the docs dial with example values. */
export function atLevel(
  draft: Draft,
  column: Column,
  provider: Provider,
  model: Model,
  level: CodeLevel,
): Result<LeveledWire> {
  const specs = paramsFor(model.requestSchema, exceptionsFor(provider, model));
  const offered = new Set(specs.flatMap((spec) => (spec.refused ? [] : [spec.name])));
  const rows = examplesFor(provider, model).filter((row) => offered.has(row.name));
  const dial = level === 'as-run' ? undefined : fieldsAt(level, column, rows);
  const built = dial === undefined ? toWire(draft, column, provider) : wireWith(draft, column, provider, dial);
  if (!built.ok) return built;
  const wire = built.value;
  const examples = dial === undefined ? [] : Object.keys(wire.body).filter((name) => dial.examples.has(name));
  return ok({ wire, examples, floats: floatsOf(wire, specs) });
}

type Dial = { readonly params: JsonObject; readonly extra: JsonObject; readonly examples: ReadonlySet<string> };

function fieldsAt(level: Exclude<CodeLevel, 'as-run'>, column: Column, rows: readonly ParamExample[]): Dial {
  const shown = rowsAt(level, rows);
  const mayPrint = (name: string) => level === 'all' || shown.has(name);
  const keep = ([name]: readonly [string, JsonValue]) => mayPrint(name) && !column.untouched?.includes(name);
  const params = new Map(Object.entries(column.params).filter(keep));
  const extra = Object.entries(column.extra).filter(([name]) => mayPrint(name));
  const set = new Set([...params.keys(), ...extra.map(([name]) => name)]);
  const examples = new Set<string>();
  for (const [name, example] of shown) {
    if (example === undefined || set.has(name)) continue;
    params.set(name, example.value);
    examples.add(name);
  }
  return { params: Object.fromEntries(params), extra: Object.fromEntries(extra), examples };
}

/** The names that a level is about, each with its example where the provider's row has one. */
function rowsAt(
  level: Exclude<CodeLevel, 'as-run'>,
  rows: readonly ParamExample[],
): ReadonlyMap<string, ParamExample | undefined> {
  if (level === 'minimal') return new Map();
  const byName = new Map(rows.map((row) => [row.name, row]));
  if (level === 'all') return byName;
  const names = [...BASIC, ...rows.flatMap((row) => (row.level === 'basic' ? [row.name] : []))];
  return new Map(names.map((name) => [name, byName.get(name)]));
}

function floatsOf(wire: WireRequest, specs: readonly ParamSpec[]): ReadonlySet<string> {
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  const isFloat = (name: string) => (byName.get(name) ?? standardParam(name))?.float === true;
  return new Set(Object.keys(wire.body).filter(isFloat));
}

import type { SweepModel, SweepPlan } from '@/lib/compare/sweep';
import { type SweepRows, sweepRows } from '@/lib/compare/sweep-rows';
import { readSweepValues, type SweepValues } from '@/lib/compare/sweep-values';
import { valueText } from '@/lib/compare/sweep-words';
import { isJsonObject, type JsonValue, parseJson } from '@/lib/core/json';
import type { Result } from '@/lib/core/result';
import type { Column, Draft } from '@/lib/draft/draft';
import type { ParamSpec } from '@/lib/params/param';

export type TypedAxis = { readonly param: string; readonly values: string };

/** What a person has typed into the form of a sweep. */
export type SweepTyping = {
  /** At least one; one without a parameter or without values varies nothing. */
  readonly axes: readonly TypedAxis[];
  /** Undefined = that of the column. */
  readonly models: readonly SweepModel[] | undefined;
  readonly rows: string;
  readonly repeats: number;
};

/** What is understood of it. */
export type UnderstoodSweep = {
  /** By axis; undefined where nothing is varied. */
  readonly axes: readonly (Result<SweepValues> | undefined)[];
  readonly rows: Result<SweepRows>;
  /** Undefined while a part is not understood. */
  readonly plan: SweepPlan | undefined;
};

export const NO_TYPING: SweepTyping = {
  axes: [{ param: 'temperature', values: '' }],
  models: undefined,
  rows: '',
  repeats: 1,
};

/** The plan that was typed, over a column of the draft. */
export function understoodSweep(
  typing: SweepTyping,
  draft: Draft,
  column: Column,
  specs: ReadonlyMap<string, Pick<ParamSpec, 'name' | 'schema'>>,
): UnderstoodSweep {
  const axes = typing.axes.map(({ param, values }) =>
    param === '' || values.trim() === '' ? undefined : readSweepValues(values, specs.get(param) ?? { name: param }),
  );
  const rows = sweepRows(typing.rows);
  if (!rows.ok || axes.some((axis) => axis?.ok === false)) return { axes, rows, plan: undefined };
  const plan: SweepPlan = {
    v: 1,
    draft: { ...draft, columns: [column] },
    models: typing.models ?? [{ provider: column.provider, model: column.model }],
    axes: axes.flatMap((axis, at) =>
      axis?.ok === true ? [{ param: typing.axes[at]?.param ?? '', values: axis.value.values }] : [],
    ),
    rows: rows.value.rows,
    repeats: typing.repeats,
  };
  return { axes, rows, plan };
}

/** The text that gives this plan again. */
export function typingOf({ axes, models, rows, repeats }: SweepPlan): SweepTyping {
  const typed = axes.map(({ param, values }) => ({ param, values: values.map(valueText).join(', ') }));
  const names = (rows[0] ?? []).map(([name]) => name);
  const lines = [names, ...rows.map((row) => row.map(([, value]) => value))];
  return {
    axes: typed.length === 0 ? [{ param: '', values: '' }] : typed,
    models,
    rows: names.length === 0 ? '' : lines.map((line) => line.map(quoted).join(',')).join('\n'),
    repeats,
  };
}

/** In quotes where CSV needs them; nothing else is changed, because the text is read again here. */
function quoted(value: string): string {
  return value === '' || /[",\r\n\t;]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** What `JSON.stringify` has written of it; undefined for anything else. */
export function readTyping(text: string): SweepTyping | undefined {
  const read = parseJson(text);
  if (!read.ok || !isJsonObject(read.value)) return undefined;
  const { axes, models, rows, repeats } = read.value;
  const typed = Array.isArray(axes) ? axes.filter(isTypedAxis) : [];
  if (typed.length === 0 || typeof rows !== 'string' || typeof repeats !== 'number') return undefined;
  const known = Array.isArray(models) ? models.filter(isSweepModel) : [];
  return { axes: typed, models: known.length === 0 ? undefined : known, rows, repeats };
}

function isTypedAxis(value: JsonValue): value is TypedAxis {
  return isJsonObject(value) && typeof value.param === 'string' && typeof value.values === 'string';
}

function isSweepModel(value: JsonValue): value is SweepModel {
  if (!isJsonObject(value) || typeof value.model !== 'string') return false;
  const { provider } = value;
  if (typeof provider === 'string') return true;
  return isJsonObject(provider) && typeof provider.label === 'string' && typeof provider.baseUrl === 'string';
}

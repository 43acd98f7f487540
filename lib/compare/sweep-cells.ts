import { jsonEqual } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import type { Column, Draft } from '../draft/draft';
import { editDraft } from '../draft/edit-draft';
import { fillVariables } from '../draft/fill-variables';
import { withOwnFields, withoutOwnFields } from '../draft/own-fields';
import { sharedFields } from '../draft/request-body';
import type { CellPlace, SweepPlan } from './sweep';
import { modelName, short, valueText } from './sweep-words';
import { SWEPT_NOWHERE, sweptEdits } from './swept-edits';

/** A sweep of more requests is not begun. */
export const MOST_CELLS = 5_000;

/** The id of the one column of a cell's document. */
export const CELL_COLUMN = 'cell';

/** How many requests a plan sends: the product of all that it varies. */
export function cellCount(plan: SweepPlan): number {
  return sizesOf(plan).reduce((product, size) => product * size, 1);
}

/** The number of requests, where the plan can be begun; else one sentence why not. */
export function checkPlan(plan: SweepPlan): Result<number> {
  const count = cellCount(plan);
  const message = planFault(plan, count);
  return message === undefined ? ok(count) : fail({ kind: 'invalid-draft', message });
}

function planFault({ draft, models, axes, rows, repeats }: SweepPlan, count: number): string | undefined {
  const names = axes.map(({ param }) => param);
  const nowhere = names.find((name) => SWEPT_NOWHERE.has(name));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (draft.columns.length === 0) return 'There is no column to vary.';
  if (models.length === 0) return 'Choose at least one model.';
  if (names.includes('')) return 'A parameter has no name.';
  if (nowhere !== undefined) return `${nowhere} cannot be varied as a parameter.`;
  if (twice !== undefined) return `${twice} is varied twice.`;
  for (const { param, values } of axes) if (values.length === 0) return `Give at least one value of ${param}.`;
  if (rows.length === 0) return 'Give at least one row.';
  if (!Number.isInteger(repeats) || repeats < 1) return 'Repeats must be a whole number of at least 1.';
  if (count <= MOST_CELLS) return undefined;
  return `${count.toLocaleString('en-US')} requests are too many: a sweep sends at most ${MOST_CELLS.toLocaleString('en-US')}.`;
}

/** Where a cell stands: models change slowest, then each parameter in turn, then rows; repeats change fastest. */
export function cellPlace(plan: SweepPlan, index: number): CellPlace {
  let rest = index;
  const digits = sizesOf(plan)
    .toReversed()
    .map((size) => {
      const digit = rest % size;
      rest = (rest - digit) / size;
      return digit;
    })
    .reverse();
  const [model = 0, ...inner] = digits;
  return { model, values: inner.slice(0, -2), row: inner.at(-2) ?? 0, repeat: inner.at(-1) ?? 0 };
}

/** The inverse of `cellPlace`. */
export function placeIndex(plan: SweepPlan, { model, values, row, repeat }: CellPlace): number {
  const digits = [model, ...values, row, repeat];
  return sizesOf(plan).reduce((index, size, at) => index * size + (digits[at] ?? 0), 0);
}

function sizesOf({ models, axes, rows, repeats }: SweepPlan): readonly number[] {
  return [models.length, ...axes.map(({ values }) => values.length), rows.length, repeats];
}

/** The document that a cell sends, with one column, `cell`. */
export function cellDraft(plan: SweepPlan, index: number): Draft {
  const place = cellPlace(plan, index);
  const [base] = plan.draft.columns;
  if (base === undefined) return plan.draft;
  const picked = { ...base, ...plan.models[place.model], id: CELL_COLUMN };
  const edits = [
    ...(plan.rows[place.row] ?? []).map(([name, value]) => ({ type: 'set-variable', name, value }) as const),
    ...plan.axes.flatMap(({ param, values }, axis) => sweptEdits(picked, param, values[place.values[axis] ?? 0] ?? {})),
  ];
  return edits.reduce(editDraft, { ...plan.draft, columns: [picked] });
}

/** What is special about a cell: `temperature 0.5 · city London · #2`; the model where there are several, or nothing else. */
export function cellName(plan: SweepPlan, index: number): string {
  const { model, values, row, repeat } = cellPlace(plan, index);
  const name = plan.models[model]?.model ?? '';
  const parts = [
    ...(plan.models.length > 1 ? [modelName(plan, model)] : []),
    ...plan.axes.map(({ param, values: all }, axis) => `${param} ${short(valueText(all[values[axis] ?? 0] ?? {}))}`),
    ...(plan.rows[row] ?? []).map(([variable, value]) => `${short(variable)} ${short(value)}`),
    ...(plan.repeats > 1 ? [`#${repeat + 1}`] : []),
  ];
  return parts.length === 0 ? short(name) : parts.join(' · ');
}

/** The column that sends what the cell has sent, whatever the draft around it holds; the row's variables are filled in. */
export function cellColumn(plan: SweepPlan, index: number): Column {
  const draft = cellDraft(plan, index);
  const column = columnOf(draft);
  const shared = sharedFields(draft, column);
  const filled = { ...shared, messages: fillVariables(shared.messages, draft.variables) };
  return withOwnFields(withOwnFields(withOwnFields(column, 'tools', filled), 'output', filled), 'messages', filled);
}

/** The same column in a draft, which shares with it what is the same there. */
export function cellColumnIn(draft: Draft, plan: SweepPlan, index: number, id: string): Column {
  const alone = { ...cellColumn(plan, index), id };
  return (['messages', 'tools', 'output'] as const).reduce((column, field) => {
    const linked = withoutOwnFields(column, field);
    return jsonEqual(sentFields(draft, linked), sentFields(draft, column), true) ? linked : column;
  }, alone);
}

/** False where a variable of the draft stands in the column's own text as `{{name}}`, so that it would be filled in once more. */
export function staysAsSent(draft: Draft, column: Column): boolean {
  const messages = column.own?.messages ?? [];
  return jsonEqual(messages, fillVariables(messages, draft.variables));
}

function sentFields(draft: Draft, column: Column) {
  const { messages, ...output } = sharedFields(draft, column);
  const known = Object.fromEntries(Object.entries(output).filter(([, value]) => value !== undefined));
  return { messages: fillVariables(messages, draft.variables), ...known };
}

function columnOf(draft: Draft): Column {
  return draft.columns[0] ?? { id: CELL_COLUMN, provider: '', model: '', params: {}, extra: {} };
}

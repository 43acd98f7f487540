import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { cleanJson } from '../draft/clean-json';
import { parseDraft } from '../draft/parse-draft';
import type { RunStatus } from '../run/state';
import type { CheckVerdict } from './check';
import type { SweepAxis, SweepCell, SweepModel, SweepPlan, SweepRow, SweepState } from './sweep';
import { hasEnded, IDLE_CELL } from './sweep-cell';
import { checkPlan } from './sweep-cells';
import { SWEEP_FORMAT } from './sweep-export';

const ENDED: ReadonlySet<unknown> = new Set<RunStatus>(['complete', 'failed', 'truncated']);
const NUMBERS = [
  'firstTokenMs',
  'totalMs',
  'promptTokens',
  'completionTokens',
  'tokensPerSecond',
  'cost',
] as const satisfies readonly (keyof SweepCell)[];

/** What `sweepJson` has written, from foreign text; cells without an end count as not sent. */
export function readSweepJson(text: string): Result<SweepState> {
  const read = parseJson(text);
  if (!read.ok) return read;
  const file = read.value;
  if (!isJsonObject(file) || file.format !== SWEEP_FORMAT) return refuse('This is not a saved sweep.');
  if (file.version !== 1) return refuse('This sweep was saved by a newer workbench.');
  const plan = readPlan(file.plan);
  if (!plan.ok) return plan;
  const count = checkPlan(plan.value);
  if (!count.ok) return count;
  const given = list(file.cells);
  const cells = Array.from({ length: count.value }, (_, at) => readCell(given[at]));
  const done = cells.filter(hasEnded).length;
  const startedWall = Date.parse(String(file.startedAt));
  return ok({
    id: typeof file.id === 'string' ? file.id : '',
    plan: plan.value,
    startedWall: Number.isFinite(startedWall) ? startedWall : 0,
    state: done === cells.length ? 'finished' : 'stopped',
    cells,
    done,
  });
}

function readPlan(value: JsonValue | undefined): Result<SweepPlan> {
  if (!isJsonObject(value) || value.v !== 1) return refuse('This sweep has no plan.');
  const draft = parseDraft(value.draft);
  if (!draft.ok) return draft;
  const plan = {
    v: 1 as const,
    draft: draft.value.draft,
    models: list(value.models).flatMap(readModel),
    axes: list(value.axes).flatMap(readAxis),
    rows: list(value.rows).map(readRow),
    repeats: typeof value.repeats === 'number' ? value.repeats : 1,
  };
  const isWhole = [plan.models, plan.axes, plan.rows].every((part, at) => {
    return part.length === list([value.models, value.axes, value.rows][at]).length;
  });
  return isWhole ? ok(plan) : refuse('The plan of this sweep is not valid.');
}

function readModel(value: JsonValue): readonly SweepModel[] {
  if (!isJsonObject(value) || typeof value.model !== 'string') return [];
  const { provider, model } = value;
  if (typeof provider === 'string') return [{ provider, model }];
  if (!isJsonObject(provider) || typeof provider.label !== 'string' || typeof provider.baseUrl !== 'string') return [];
  return [{ provider: { label: provider.label, baseUrl: provider.baseUrl }, model }];
}

function readAxis(value: JsonValue): readonly SweepAxis[] {
  if (!isJsonObject(value) || typeof value.param !== 'string') return [];
  const values = list(value.values).flatMap((one) => {
    const clean = cleanJson(isJsonObject(one) ? (one.value ?? null) : null);
    if (!clean.ok || !isJsonObject(one)) return [];
    return [one.value === undefined ? {} : { value: clean.value.value }];
  });
  return [{ param: value.param, values }];
}

function readRow(value: JsonValue): SweepRow {
  return list(value).flatMap((pair) => {
    const [name, text] = list(pair);
    return typeof name === 'string' && typeof text === 'string' ? [[name, text] as const] : [];
  });
}

function readCell(value: JsonValue | undefined): SweepCell {
  if (!isJsonObject(value) || !ENDED.has(value.state)) return IDLE_CELL;
  const numbers = NUMBERS.flatMap((name) => (typeof value[name] === 'number' ? [[name, value[name]] as const] : []));
  const { failure, text, whole, finish, schemaValid } = value;
  return {
    state: value.state as RunStatus, // one of the set above
    ...(typeof failure === 'string' ? { failure } : {}),
    text: typeof text === 'string' ? text : '',
    ...readWhole(whole),
    ...Object.fromEntries(numbers),
    finish: typeof finish === 'string' ? finish : '',
    ...(typeof schemaValid === 'boolean' ? { schemaValid } : {}),
    checks: list(value.checks).flatMap(readVerdict),
  };
}

function readWhole(value: JsonValue | undefined): Pick<SweepCell, 'whole'> {
  if (!isJsonObject(value) || typeof value.length !== 'number' || typeof value.print !== 'string') return {};
  return { whole: { length: value.length, print: value.print } };
}

function readVerdict(value: JsonValue): readonly CheckVerdict[] {
  const { state, message }: JsonObject = isJsonObject(value) ? value : {};
  if (state !== 'pass' && state !== 'fail' && state !== 'open') return [];
  return [{ state, message: typeof message === 'string' ? message : '' }];
}

function list(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function refuse(message: string): Result<never> {
  return fail({ kind: 'bad-request', message });
}

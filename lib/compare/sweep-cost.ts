import { isJsonObject, type JsonValue } from '../core/json';
import type { Draft } from '../draft/draft';
import { fillVariables } from '../draft/fill-variables';
import { sharedFields } from '../draft/request-body';
import type { SweepModel, SweepPlan } from './sweep';
import { cellCount, cellDraft, cellPlace } from './sweep-cells';

/** USD for so many tokens; undefined where the price is not known. */
export type CostOf = (model: SweepModel, promptTokens: number, completionTokens: number) => number | undefined;

/** What a sweep will take, by estimate. */
export type SweepCost = {
  readonly requests: number;
  /** By the rule of thumb that four characters are one token. */
  readonly inputTokens: number;
  /** The most that `max_tokens` allows, else `ASSUMED_OUTPUT` an answer. */
  readonly outputTokens: number;
  /** USD for all requests; undefined where the price of one model is not known. */
  readonly cost: number | undefined;
  /** Models without a known price. */
  readonly unpriced: readonly SweepModel[];
  /** How the estimate was made, in one sentence. */
  readonly rule: string;
};

/** Tokens of an answer whose length nothing limits. */
export const ASSUMED_OUTPUT = 500;
const CHARACTERS_PER_TOKEN = 4;

/** An estimate of what a plan of at most `MOST_CELLS` requests sends, gets and costs, before it is begun. */
export function sweepCost(plan: SweepPlan, costOf: CostOf): SweepCost {
  const requests = cellCount(plan);
  const totals = { input: 0, output: 0, cost: 0 };
  const unpriced = new Set<SweepModel>();
  const inputs = new Map<string, number>();
  let isAssumed = false;
  let isLimited = false;
  // Repeats are all alike: the first is looked at, and counted for all.
  for (let index = 0; index < requests; index += plan.repeats) {
    const { model: at, row } = cellPlace(plan, index);
    const draft = cellDraft(plan, index);
    const shape = shapeKey(row, draft);
    const input = inputs.get(shape) ?? inputTokens(draft);
    inputs.set(shape, input);
    const limit = outputLimit(draft);
    isAssumed ||= limit === undefined;
    isLimited ||= limit !== undefined;
    const output = limit ?? ASSUMED_OUTPUT * answersOf(draft);
    const model = plan.models[at];
    const cost = model && costOf(model, input, output);
    if (model !== undefined && cost === undefined) unpriced.add(model);
    totals.input += input * plan.repeats;
    totals.output += output * plan.repeats;
    totals.cost += (cost ?? 0) * plan.repeats;
  }
  return {
    requests,
    inputTokens: totals.input,
    outputTokens: totals.output,
    cost: unpriced.size > 0 || requests === 0 ? undefined : totals.cost,
    unpriced: [...unpriced],
    rule: ruleOf(isLimited, isAssumed),
  };
}

function ruleOf(isLimited: boolean, isAssumed: boolean): string {
  const assumed = `${ASSUMED_OUTPUT} tokens an answer${isLimited ? ' where nothing limits it' : ''}`;
  const output = [...(isLimited ? ['as many output tokens as the limit allows'] : []), ...(isAssumed ? [assumed] : [])];
  return `An estimate: ${CHARACTERS_PER_TOKEN} characters of text as one input token, ${output.join(', ')}.`;
}

/** What the input of a cell depends on: its row, and the values of parameters that stand in the document itself. */
function shapeKey(row: number, { responseFormat, columns }: Draft): string {
  return `${row} ${JSON.stringify([responseFormat, columns[0]?.own?.responseFormat])}`;
}

function inputTokens(draft: Draft): number {
  const [column] = draft.columns;
  if (column === undefined) return 0;
  const { messages, tools, responseFormat } = sharedFields(draft, column);
  const definitions = tools.filter(({ enabled }) => enabled).map(({ definition }) => definition as JsonValue); // JSON, as a draft is
  const parts = [...(fillVariables(messages, draft.variables) as readonly JsonValue[]), ...definitions]; // messages are JSON
  const characters = parts.reduce<number>((sum, part) => sum + textLength(part), textLength(responseFormat ?? ''));
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}

/** Pictures are counted by no such rule: data URLs are left out. */
function textLength(value: JsonValue): number {
  if (typeof value === 'string') return value.startsWith('data:') ? 0 : value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, item: JsonValue) => sum + textLength(item), 0);
  if (!isJsonObject(value)) return 0;
  return Object.values(value).reduce<number>((sum, item) => sum + textLength(item), 0);
}

function outputLimit(draft: Draft): number | undefined {
  const limit = numberOf(draft, 'max_completion_tokens') ?? numberOf(draft, 'max_tokens');
  return limit === undefined ? undefined : limit * answersOf(draft);
}

function answersOf(draft: Draft): number {
  return numberOf(draft, 'n') ?? 1;
}

function numberOf({ columns: [column] }: Draft, name: string): number | undefined {
  const value = [column?.params, column?.extra].map((fields) =>
    fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined,
  );
  const found = value[0] ?? value[1];
  return typeof found === 'number' && found > 0 && Number.isFinite(found) ? found : undefined;
}

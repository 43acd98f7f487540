import { runMetrics } from '../run/metrics';
import type { RunRecord } from '../run/run-record';
import { answerText } from './answer-content';
import { choiceVerdict } from './answer-verdict';
import type { CheckVerdict } from './check';
import type { SweepCell, SweepPlan } from './sweep';
import { cellCount } from './sweep-cells';
import { textPrint } from './text-print';

type Cost = (promptTokens: number | undefined, completionTokens: number | undefined) => number | undefined;

/** A cell of which nothing has been sent. */
export const IDLE_CELL: SweepCell = { state: 'idle', text: '', finish: '', checks: [] };

/** Characters that all cells of a sweep keep together, and the least and the most of one. */
const ALL_CHARACTERS = 20_000_000;
const LEAST = 2_000;
const MOST = 100_000;

/** How many characters of an answer a cell of this sweep keeps: the more cells, the fewer. */
export function keptCharacters(plan: SweepPlan): number {
  return Math.min(MOST, Math.max(LEAST, Math.floor(ALL_CHARACTERS / Math.max(1, cellCount(plan)))));
}

/**
 * What is kept of a run in its cell. `price` = USD of tokens, `checks` = the verdicts of the draft's checks on it. Of a
 * text longer than `kept` characters the beginning is kept, with its length and what tells it from others.
 */
export function cellOf(run: RunRecord, price: Cost, checks: readonly CheckVerdict[], kept = MOST): SweepCell {
  const { state } = run;
  const { choices, failure } = state;
  const metrics = runMetrics(state, state.endedAt ?? state.lastChunkAt ?? state.startedAt ?? 0);
  const { firstTokenMs, totalMs, promptTokens, completionTokens, tokensPerSecond } = metrics;
  const cost = price(promptTokens, completionTokens);
  const valid = schemaValid(run);
  return {
    state: state.status,
    ...(failure === undefined ? {} : { failure: failure.message }),
    ...keptText(choices.map(answerText).join('\n\n'), kept),
    ...(firstTokenMs === undefined ? {} : { firstTokenMs }),
    ...(totalMs === undefined ? {} : { totalMs }),
    ...(promptTokens === undefined ? {} : { promptTokens }),
    ...(completionTokens === undefined ? {} : { completionTokens }),
    ...(tokensPerSecond === undefined ? {} : { tokensPerSecond }),
    ...(cost === undefined ? {} : { cost }),
    finish: [...new Set(choices.map(({ finishReason }) => finishReason).filter((reason) => reason !== ''))].join(', '),
    ...(valid === undefined ? {} : { schemaValid: valid }),
    checks,
  };
}

/** The cell of a request that could not be sent. */
export function unsentCell(message: string): SweepCell {
  return { ...IDLE_CELL, state: 'failed', failure: message };
}

/** True for a cell that needs nothing more: answered, or failed. */
export function hasEnded({ state }: Pick<SweepCell, 'state'>): boolean {
  return state === 'complete' || state === 'failed' || state === 'truncated';
}

/** True for a cell that may be sent again: it failed, or was cut off. */
export function isFailed({ state }: Pick<SweepCell, 'state'>): boolean {
  return state === 'failed' || state === 'truncated';
}

function keptText(text: string, kept: number): Pick<SweepCell, 'text' | 'whole'> {
  if (text.length <= kept) return { text };
  const isPair = /[\uD800-\uDBFF]/.test(text[kept - 1] ?? '');
  // Engines make a slice a view of the whole text, which would stay in memory with it; a clone is a text of its own.
  const beginning = structuredClone(text.slice(0, isPair ? kept - 1 : kept));
  return { text: beginning, whole: { length: text.length, print: textPrint(text) } };
}

function schemaValid({ wire, state }: RunRecord): boolean | undefined {
  const verdicts = state.choices.flatMap((choice) => choiceVerdict(wire.body, choice, state.status) ?? []);
  return verdicts.length === 0 ? undefined : verdicts.every((verdict) => verdict.state === 'valid');
}

import { metricsSum } from '../run/metrics-sum';
import type { RunRecord } from '../run/run-record';
import type { RunState, RunStatus } from '../run/state';
import { answerText } from './answer-content';
import { type AnswerVerdict, choiceVerdict } from './answer-verdict';

/** A column with what is known of its last run. */
export type ComparedColumn = {
  /** The column's id. */
  readonly id: string;
  readonly model: string;
  readonly provider: string;
  readonly run: RunRecord | undefined;
  /** The rounds of the tool loop before the run; figures are those of all together. */
  readonly rounds: readonly RunRecord[];
  /** What the tokens cost in USD; undefined where a price or a count is not known. */
  readonly cost: (promptTokens: number | undefined, completionTokens: number | undefined) => number | undefined;
};

/** The measures of which one is better than another, and which end of them is the better one. */
const BETTER = { firstTokenMs: 'least', totalMs: 'least', tokensPerSecond: 'most', cost: 'least' } as const;

export type Measure = keyof typeof BETTER;

/** One column's figures; what is unknown is absent, never 0. */
export type ComparisonRow = {
  readonly id: string;
  /** From 1, as the columns stand. */
  readonly position: number;
  readonly model: string;
  readonly provider: string;
  readonly state: RunStatus;
  /** Its place, from 1, while it waits to be sent. */
  readonly queued: number | undefined;
  readonly firstTokenMs: number | undefined;
  readonly totalMs: number | undefined;
  readonly tokensPerSecond: number | undefined;
  readonly promptTokens: number | undefined;
  readonly completionTokens: number | undefined;
  readonly cost: number | undefined;
  /** As sent, of each choice; "" where none arrived. */
  readonly finish: string;
  /** The worst verdict on a choice of an ended run; undefined where no JSON was asked for or answered. */
  readonly schema: AnswerVerdict | undefined;
  /** Of the checks of the draft, where it has any; `passed` is unknown before the answer is judged. */
  readonly checks?: { readonly total: number; readonly passed: number | undefined };
  /** The position of the first complete answer before it that says the same, character by character. */
  readonly sameAs: number | undefined;
  /** In what it is the best, or as good as the best, of the complete answers. */
  readonly best: ReadonlySet<Measure>;
};

type Figures = Omit<ComparisonRow, 'best' | 'sameAs'>;

/** The figures of all columns, in their order; only complete answers are measured against each other. */
export function comparisonRows(columns: readonly ComparedColumn[]): readonly ComparisonRow[] {
  const rows = columns.map(rowOf);
  const bests = MEASURES.map((measure) => [measure, bestOf(rows, measure)] as const);
  const texts = columns.map(({ run }) => (run?.state.status === 'complete' ? wholeText(run.state) : ''));
  return rows.map((row, index) => ({
    ...row,
    sameAs: texts[index] === '' ? undefined : before(texts, index),
    best: new Set(
      bests.flatMap(([measure, best]) =>
        row.state === 'complete' && best !== undefined && row[measure] === best ? [measure] : [],
      ),
    ),
  }));
}

const MEASURES = Object.keys(BETTER) as readonly Measure[]; // the keys of a constant

function wholeText({ choices }: RunState): string {
  return choices.map(answerText).join('\n\n');
}

function before(texts: readonly string[], index: number): number | undefined {
  const first = texts.indexOf(texts[index] ?? '');
  return first < index ? first + 1 : undefined;
}

/** The best value, where at least two answers have one and they are not all alike. */
function bestOf(rows: readonly Figures[], measure: Measure): number | undefined {
  const values = rows.flatMap((row) => (row.state === 'complete' ? [row[measure] ?? []].flat() : []));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(least < most)) return undefined;
  return BETTER[measure] === 'least' ? least : most;
}

function rowOf({ id, model, provider, run, rounds, cost }: ComparedColumn, index: number): Figures {
  const metrics = run === undefined ? {} : metricsSum([...rounds, run].map(({ state }) => state));
  const { firstTokenMs, totalMs, tokensPerSecond, promptTokens, completionTokens } = metrics;
  return {
    id,
    position: index + 1,
    model,
    provider,
    state: run?.state.status ?? 'idle',
    queued: run?.queued,
    firstTokenMs,
    totalMs,
    tokensPerSecond,
    promptTokens,
    completionTokens,
    cost: cost(promptTokens, completionTokens),
    finish: run === undefined ? '' : finishOf(run.state),
    schema: run === undefined ? undefined : schemaVerdict(run),
  };
}

function finishOf({ choices }: RunState): string {
  return [...new Set(choices.map(({ finishReason }) => finishReason).filter((reason) => reason !== ''))].join(', ');
}

const verdicts = new WeakMap<RunRecord, AnswerVerdict | null>();

/** Read once for each ended run, since it reads the whole answer. */
function schemaVerdict(run: RunRecord): AnswerVerdict | undefined {
  if (run.state.status === 'waiting' || run.state.status === 'streaming') return undefined;
  const known = verdicts.get(run);
  if (known !== undefined) return known ?? undefined;
  const verdict = worst(run);
  verdicts.set(run, verdict ?? null);
  return verdict;
}

function worst({ wire, state }: RunRecord): AnswerVerdict | undefined {
  const all = state.choices.flatMap((choice) => choiceVerdict(wire.body, choice, state.status) ?? []);
  return all.find((verdict) => verdict.state !== 'valid') ?? all[0];
}

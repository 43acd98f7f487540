import type { Column } from '@/lib/draft/draft';
import type { RunRecord } from '@/lib/run/run-record';
import type { ChoiceState } from '@/lib/run/state';

/** An answer that can be compared: a choice of a column's last run, or a column that has none yet. */
export type ComparedAnswer = {
  readonly id: string;
  readonly column: Column;
  readonly label: string;
  readonly run: RunRecord | undefined;
  readonly choice: ChoiceState;
};

const NO_CHOICE: ChoiceState = {
  index: 0,
  text: '',
  reasoning: '',
  refusal: '',
  toolCalls: [],
  logprobs: [],
  finishReason: '',
};

/** All answers of the columns, in their order; each column has at least one. */
export function answerChoices(
  columns: readonly Column[],
  runs: Readonly<Record<string, RunRecord | undefined>>,
): readonly ComparedAnswer[] {
  return columns.flatMap((column, position) => {
    const run = runs[column.id];
    const choices = run?.state.choices ?? [];
    const label = `${position + 1} · ${run?.model ?? column.model}`;
    if (choices.length === 0) {
      return [{ id: `${column.id} 0`, column, label: `${label} · no answer`, run, choice: NO_CHOICE }];
    }
    return choices.map((choice, at) => ({
      id: `${column.id} ${at}`,
      column,
      label: choices.length === 1 ? label : `${label} · choice ${at + 1}`,
      run,
      choice,
    }));
  });
}

/** The focused column's first answer and that of the column after it, the last one's neighbour being the first. */
export function startingPair(
  answers: readonly ComparedAnswer[],
  columns: readonly Column[],
  focused: string,
): readonly [string, string] {
  const at = Math.max(
    0,
    columns.findIndex(({ id }) => id === focused),
  );
  const first = (column: Column | undefined) => answers.find((answer) => answer.column.id === column?.id)?.id ?? '';
  return [first(columns[at]), first(columns[(at + 1) % columns.length])];
}

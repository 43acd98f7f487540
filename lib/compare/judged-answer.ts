import type { RunRecord } from '../run/run-record';
import type { ChoiceState } from '../run/state';
import type { CheckVerdict } from './check';

/** `coming` and `stopped` answers could still have gone on; a failed one never came. */
export type AnswerStage = 'coming' | 'stopped' | 'ended' | 'failed';

/** What checks look at. */
export type JudgedAnswer = {
  readonly run: RunRecord;
  /** The rounds of the tool loop before the run. */
  readonly earlier: readonly RunRecord[];
  readonly stage: AnswerStage;
  /** More could have followed what is there. */
  readonly isOpen: boolean;
  /** At least one: an answer without choices says nothing. */
  readonly choices: readonly ChoiceState[];
};

/** What was found, as the rest of a sentence: `contains “London”`. */
export type Finding = { readonly state: CheckVerdict['state']; readonly words: string };

const NO_CHOICE: ChoiceState = {
  index: 0,
  text: '',
  reasoning: '',
  refusal: '',
  toolCalls: [],
  logprobs: [],
  finishReason: '',
};

/** A run as checks look at it. */
export function judgedAnswer(run: RunRecord, earlier: readonly RunRecord[]): JudgedAnswer {
  const stage = stageOf(run);
  const { choices } = run.state;
  return {
    run,
    earlier,
    stage,
    isOpen: stage === 'coming' || stage === 'stopped',
    choices: choices.length === 0 ? [NO_CHOICE] : choices,
  };
}

/** A reload of the page is no end of the model's own: it counts as stopped. */
function stageOf({ state: { status, notices } }: RunRecord): AnswerStage {
  switch (status) {
    case 'complete':
      return 'ended';
    case 'truncated':
      return notices.some(({ code }) => code === 'reload') ? 'stopped' : 'ended';
    case 'stopped':
    case 'failed':
      return status;
    default:
      return 'coming';
  }
}

/** What a choice says, or how it refuses. */
export function saidText({ text, refusal }: ChoiceState): string {
  return text !== '' && refusal !== '' ? `${text}\n${refusal}` : text || refusal;
}

/** One verdict on all choices: each must pass, and the sentence names the first that does not. */
export function verdictOnAll(
  { choices }: JudgedAnswer,
  find: (choice: ChoiceState, at: number) => Finding,
): CheckVerdict {
  const found = choices.map((choice, at) => ({ name: `Choice ${choice.index + 1}`, ...find(choice, at) }));
  const failed = found.filter(({ state }) => state === 'fail');
  const shown = failed[0] ?? found.find(({ state }) => state === 'open') ?? found[0];
  if (shown === undefined) return { state: 'open', message: 'There is no answer.' };
  const { state, words } = shown;
  if (found.length === 1) return { state, message: `The answer ${words}.` };
  if (state === 'pass') return { state, message: `Each of the ${found.length} choices ${words}.` };
  const others = failed.length > 1 ? ` (${failed.length} of ${found.length} choices fail)` : '';
  return { state, message: `${shown.name} ${words}${others}.` };
}

import { continueEdit } from '../draft/reply';
import { sharedFields } from '../draft/request-body';
import { needsPlainToolIds } from '../draft/tool-ids';
import { mockOf } from '../draft/tool-mock';
import { callingChoice } from '../run/calling-choice';
import type { RunRecord } from '../run/run-record';
import type { ToolCallState } from '../run/state';
import { callArguments } from '../tools/loop-arguments';
import { autoEnd, autoUntil, type LoopRound } from '../tools/loop-ends';
import type { LoopParts } from './looping';
import { roundMessages } from './round-messages';
import { goesOn } from './stored-run';
import type { MockState, WorkbenchActions } from './workbench';

export type ToolRounds = Pick<WorkbenchActions, 'answerWithMock' | 'sendResults' | 'setAuto'> & {
  /** Auto's next step after a run, if there is one. */
  goOn(column: string): void;
  /** Ends every mock of a column, or of all. */
  stop(column?: string): void;
};

/** Rounds of the tool loop: mocks, sending results, and Auto, which does both until there is a reason to end. */
export function createToolRounds({ access: { get, set }, ports, nextRound, saveNow }: LoopParts): ToolRounds {
  const working = new Map<AbortController, string>();

  function noteMock(run: RunRecord, call: number, mock: MockState | undefined): void {
    const { mocks } = get();
    set({ mocks: { ...mocks, [run.id]: { ...mocks[run.id], [call]: mock } } });
  }

  function isLast(run: RunRecord): boolean {
    return get().runs[run.column]?.id === run.id;
  }

  /** Why the mock gave no result; undefined when it did. */
  async function answer(run: RunRecord, call: ToolCallState, at: number): Promise<string | undefined> {
    const code = mockOf(get().draft, run.column, call.name);
    const args = callArguments(call);
    const refuse = (message: string) => {
      noteMock(run, at, { state: 'failed', message });
      return message;
    };
    if (code === undefined) return refuse(`${call.name || 'This tool'} has no mock.`);
    if (!args.ok) return refuse(`${args.failure.message} The mock was not called.`);
    noteMock(run, at, { state: 'running' });
    const controller = new AbortController();
    working.set(controller, run.column);
    const answered = await ports.answerMock(code, args.value, controller.signal);
    working.delete(controller);
    if (!isLast(run)) return 'Another run has begun.';
    if (controller.signal.aborted) return refuse('The mock was stopped.');
    if (!answered.ok) return refuse(answered.failure.message);
    const { results } = get();
    set({ results: { ...results, [run.id]: { ...results[run.id], [at]: answered.value } } });
    noteMock(run, at, undefined);
    saveNow();
    return undefined;
  }

  function sendResults(column: string): boolean {
    const { runs, results, draft } = get();
    const run = runs[column];
    const choice = run && !goesOn(run) ? callingChoice(run.state) : undefined;
    if (run === undefined || choice === undefined) return false;
    const given = choice.toolCalls.flatMap((_, at) => results[run.id]?.[at] ?? []);
    if (given.length < choice.toolCalls.length) return false;
    const owner = draft.columns.find(({ id }) => id === column);
    const before = owner === undefined ? draft.messages : sharedFields(draft, owner).messages;
    const plainIds = typeof owner?.provider === 'string' && needsPlainToolIds(owner.provider);
    return nextRound(column, continueEdit(draft, column, roundMessages(before, choice, given, plainIds)));
  }

  function endAuto(column: string, note: string): void {
    set({ autos: { ...get().autos, [column]: { on: false, note } } });
  }

  async function goOn(column: string): Promise<void> {
    const { runs, rounds, autos, results } = get();
    const run = runs[column];
    const auto = autos[column];
    if (run === undefined || !auto?.on || goesOn(run)) return;
    const end = autoEnd([...(rounds[column] ?? []), run].map(loopRound), auto.until);
    if (end !== undefined) return endAuto(column, end);
    const calls = callingChoice(run.state)?.toolCalls ?? [];
    const open = calls.map((call, at) => (results[run.id]?.[at] === undefined ? answer(run, call, at) : undefined));
    const fault = (await Promise.all(open)).find((message) => message !== undefined);
    if (!isLast(run) || !get().autos[column]?.on) return;
    if (fault !== undefined) endAuto(column, `Auto ended: ${fault}`);
    else if (!sendResults(column)) endAuto(column, 'Auto ended: the results could not be sent.');
  }

  return {
    answerWithMock(column, at) {
      const run = get().runs[column];
      const call = run && callingChoice(run.state)?.toolCalls[at];
      if (run !== undefined && call !== undefined) void answer(run, call, at);
    },
    sendResults,
    setAuto(column, on) {
      const { rounds, runs, autos } = get();
      const shown = (rounds[column]?.length ?? 0) + (runs[column] === undefined ? 0 : 1);
      const next = on ? { on, note: '', until: autoUntil(shown) } : { on, note: '' };
      set({ autos: { ...autos, [column]: next } });
      const run = runs[column];
      if (on && run !== undefined && callingChoice(run.state) !== undefined) void goOn(column);
    },
    goOn: (column) => void goOn(column),
    stop(column) {
      for (const [controller, owner] of working) if (column === undefined || column === owner) controller.abort();
    },
  };
}

function loopRound({ state }: RunRecord): LoopRound {
  return { status: state.status, calls: callingChoice(state)?.toolCalls ?? [] };
}

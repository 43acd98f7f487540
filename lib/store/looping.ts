import type { DraftEdit } from '../draft/draft-edit';
import type { RunRecord } from '../run/run-record';
import type { Access } from './editing';
import type { ToolRounds } from './tool-rounds';
import type { WorkbenchActions, WorkbenchPorts } from './workbench';

/** What the tool loop needs of the store. */
export type LoopParts = {
  readonly access: Access;
  readonly ports: WorkbenchPorts;
  readonly nextRound: (column: string, change: DraftEdit) => boolean;
  readonly saveNow: () => void;
};

type Looping = Pick<WorkbenchActions, 'giveResult' | 'answerWithMock' | 'sendResults' | 'setAuto'> & {
  /** A run has ended: Auto may go on. */
  readonly ended: (record: RunRecord) => void;
  /** The person has pressed Stop, for one column or for all: mocks end too. */
  readonly stopped: (column: string | undefined) => void;
};

/** The tool loop as far as the first load needs it; the rest comes when there is a call to answer. */
export function createLooping(parts: LoopParts): Looping {
  const { get, set } = parts.access;
  let loading: Promise<ToolRounds> | undefined;

  function inRounds(column: string, work: (rounds: ToolRounds) => void): void {
    loading ??= import('./tool-rounds').then(({ createToolRounds }) => createToolRounds(parts));
    loading.then(work).catch(() => {
      loading = undefined;
      const note = 'The part of the page that answers tool calls could not be loaded.';
      set({ autos: { ...get().autos, [column]: { on: false, note } } });
    });
  }

  return {
    giveResult(column, call, text) {
      const { runs, results } = get();
      const id = runs[column]?.id;
      if (id === undefined) return;
      set({ results: { ...results, [id]: { ...results[id], [call]: text } } });
      parts.saveNow();
    },
    answerWithMock: (column, call) => inRounds(column, (rounds) => rounds.answerWithMock(column, call)),
    sendResults: (column) => inRounds(column, (rounds) => rounds.sendResults(column)),
    setAuto: (column, on) => inRounds(column, (rounds) => rounds.setAuto(column, on)),
    ended({ column }) {
      if (get().autos[column]?.on) inRounds(column, (rounds) => rounds.goOn(column));
    },
    stopped: (column) => void loading?.then((rounds) => rounds.stop(column)),
  };
}

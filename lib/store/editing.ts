import { editLabel } from '../draft/describe-edit';
import type { DraftEdit } from '../draft/draft-edit';
import { editDraft } from '../draft/edit-draft';
import { createBursts } from './burst';
import { focusIn, safeColumns } from './safe-columns';
import type { Step, Workbench, WorkbenchActions, WorkbenchPorts, WorkbenchState } from './workbench';

const MAX_STEPS = 200;

export type Access = {
  get(): Workbench;
  set(changes: Partial<WorkbenchState>): void;
};

type Editing = Pick<WorkbenchActions, 'edit' | 'undo' | 'redo' | 'focusColumn' | 'reportProblem'>;

/** Edits with labelled undo and redo. `changed` is told after each change, with the edit or without one for undo and redo. */
export function createEditing(
  { get, set }: Access,
  now: WorkbenchPorts['now'],
  changed: (change?: DraftEdit) => void,
): Editing & { readonly endBurst: () => void } {
  const bursts = createBursts();

  function travel(from: 'past' | 'future', to: 'past' | 'future'): void {
    const state = get();
    const step = state[from].at(-1);
    if (step === undefined || !state.restored) return;
    bursts.end();
    const { draft, label } = step;
    const reverse: Step = { draft: state.draft, label };
    set({
      draft,
      focused: focusIn(draft, state.focused),
      [from]: state[from].slice(0, -1),
      [to]: [...state[to], reverse],
      travelled: { did: from === 'past' ? 'undid' : 'redid', label },
      deleted: undefined,
    });
    changed();
  }

  return {
    edit(change) {
      const state = get();
      const draft = safeColumns(editDraft(state.draft, change));
      if (draft === state.draft) return;
      const joins = bursts.continues(state.draft, change, now()) && state.past.length > 0;
      const step: Step = { draft: state.draft, label: editLabel(change) };
      const past = joins ? state.past : [...state.past, step].slice(-MAX_STEPS);
      set({
        draft,
        focused: focusIn(draft, state.focused),
        past,
        future: [],
        travelled: undefined,
        refusals: stillTrue(state, change),
      });
      changed(change);
    },
    undo: () => travel('past', 'future'),
    redo: () => travel('future', 'past'),
    focusColumn(column) {
      set({ focused: focusIn(get().draft, column) });
    },
    reportProblem(field, message) {
      const { problems } = get();
      if (problems.get(field) === message) return;
      const next = new Map(problems);
      if (message === undefined) next.delete(field);
      else next.set(field, message);
      set({ problems: next });
    },
    endBurst: bursts.end,
  };
}

/** What kept Run from starting stays shown until its cause is edited: the draft, or the choice of provider. */
function stillTrue({ refusals }: WorkbenchState, change: DraftEdit): WorkbenchState['refusals'] {
  const kept = Object.entries(refusals).filter(
    ([column, failure]) =>
      failure !== undefined &&
      failure.kind !== 'invalid-draft' &&
      !(change.type === 'pick-model' && change.column === column) &&
      (change.type !== 'replace-draft' || change.typing !== undefined),
  );
  return kept.length === Object.keys(refusals).length ? refusals : Object.fromEntries(kept);
}

import { describe, expect, it } from 'vitest';
import { type Draft, NEW_DRAFT } from '../draft/draft';
import { MOST_COLUMNS } from '../draft/edit-columns';
import { IDLE_RUN } from '../run/state';
import { createWorkbench } from './create-workbench';
import { fakePorts, settle } from './testing/fake-ports';

const column = { id: 'cell', provider: 'sandbox', model: 'other', params: { seed: 1 }, extra: {} };
const run = {
  id: 'kept',
  column: 'cell',
  provider: 'sandbox',
  providerLabel: 'Sandbox',
  model: 'other',
  wire: { method: 'POST' as const, url: 'http://x', headers: {}, body: {} },
  sent: '{}',
  startedWall: 1,
  state: { ...IDLE_RUN, status: 'complete' as const },
};

describe('openColumn', () => {
  it('puts the column at the end with its run, both under ids of their own, and keeps them', async () => {
    const ports = fakePorts();
    const store = createWorkbench(ports);
    await store.getState().actions.restore();
    const { actions } = store.getState();
    actions.openColumn(column, run);
    actions.openColumn(column, run);
    await settle();
    const { draft, focused, runs, draftId } = store.getState();
    const ids = draft.columns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(draft.columns.slice(1)).toMatchObject([{ model: 'other' }, { model: 'other', params: { seed: 1 } }]);
    expect(focused).toBe(ids[2]);
    const shown = ids.slice(1).map((id) => runs[id]);
    expect(shown).toMatchObject([
      { column: ids[1], sent: '{}' },
      { column: ids[2], sent: '{}' },
    ]);
    expect(new Set(['kept', ...shown.map((one) => one?.id)]).size).toBe(3);
    expect(ports.saved.get(draftId)?.runs.map(({ column: own }) => own)).toEqual(ids.slice(1));
    actions.undo();
    actions.undo();
    expect(store.getState().draft).toEqual(NEW_DRAFT);
  });

  it('adds nothing where no more columns stand side by side', () => {
    const columns = Array.from({ length: MOST_COLUMNS }, (_, at) => ({ ...column, id: `c${at}` }));
    const draft: Draft = { ...NEW_DRAFT, columns };
    const store = createWorkbench(fakePorts(), draft);
    store.getState().actions.openColumn(column, run);
    expect(store.getState().draft).toEqual(draft);
    expect(store.getState().runs).toEqual({});
  });
});

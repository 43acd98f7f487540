import { describe, expect, it } from 'vitest';
import type { DraftEdit } from '../draft/draft-edit';
import type { RunEvent } from '../run/event';
import { createWorkbench } from './create-workbench';
import { fakePorts, settle } from './testing/fake-ports';

const refused: RunEvent = {
  type: 'run-failed',
  at: 2,
  failure: { kind: 'refused', message: 'no stream_options', reason: 'bad_request', status: 400 },
};
const change: DraftEdit = { type: 'remove-added', column: 'a', name: 'stream_options' };

async function refusedRun(mend: () => Promise<DraftEdit | undefined>) {
  const ports = fakePorts();
  const store = createWorkbench({ ...ports, mend });
  await store.getState().actions.restore();
  store.getState().actions.run();
  await settle();
  await ports.sent[0]?.answer(refused);
  await settle();
  return { ports, store, actions: store.getState().actions };
}

describe('a refused run that can be mended', () => {
  it('is changed visibly, as one undo step, and sent once more', async () => {
    let asked = 0;
    const { ports, store, actions } = await refusedRun(async () => {
      asked += 1;
      return change;
    });
    expect(ports.sent).toHaveLength(2);
    expect(store.getState().draft.columns[0]?.without).toEqual(['stream_options']);
    expect(store.getState().past.map(({ label }) => label)).toEqual(['Took out stream_options']);
    expect(store.getState().runs.a?.state.status).toBe('waiting');
    expect(asked).toBe(1);
    actions.undo();
    expect(store.getState().draft.columns[0]?.without).toBeUndefined();
  });

  it('stays refused when there is nothing to mend', async () => {
    const { ports, store } = await refusedRun(async () => undefined);
    expect(ports.sent).toHaveLength(1);
    expect(store.getState().runs.a?.state.status).toBe('failed');
  });

  it('is left alone when the person has gone on meanwhile', async () => {
    let answer: (edit: DraftEdit) => void = () => undefined;
    const { ports, store, actions } = await refusedRun(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    actions.edit({ type: 'set-title', title: 'T' });
    answer(change);
    await settle();
    expect(ports.sent).toHaveLength(1);
    expect(store.getState().draft.columns[0]?.without).toBeUndefined();
  });
});

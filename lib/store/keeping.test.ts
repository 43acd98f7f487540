import { describe, expect, it } from 'vitest';
import { ok } from '../core/result';
import { NEW_DRAFT } from '../draft/draft';
import { createWorkbench } from './create-workbench';
import { createSaveQueue } from './save-queue';
import { fakePorts, settle } from './testing/fake-ports';
import type { StoredDraft } from './workbench';

async function opened(ports = fakePorts()) {
  const store = createWorkbench(ports);
  await store.getState().actions.restore();
  const { actions } = store.getState();
  return { ports, store, actions };
}

describe('Undo and Redo', () => {
  it('say what they did, until something else is done', async () => {
    const { store, actions } = await opened();
    actions.edit({ type: 'set-param', column: 'a', name: 'temperature', value: 1 });
    expect(store.getState().travelled).toBeUndefined();
    actions.undo();
    expect(store.getState().travelled).toEqual({ did: 'undid', label: 'Set temperature' });
    actions.redo();
    expect(store.getState().travelled).toEqual({ did: 'redid', label: 'Set temperature' });
    actions.edit({ type: 'set-title', title: 'x' });
    expect(store.getState().travelled).toBeUndefined();
  });
});

describe('a reply that is being typed', () => {
  it('comes back with its document and is no part of the draft', async () => {
    const { ports, store, actions } = await opened();
    actions.typeReply('a', 'And then?');
    await settle();
    const [saved] = ports.saved.values();
    expect(saved?.draft).toEqual(NEW_DRAFT);
    const again = createWorkbench(ports);
    await again.getState().actions.restore(store.getState().draftId);
    expect(again.getState().replies).toEqual({ a: 'And then?' });
  });
});

describe('every run', () => {
  it('is written, also one that another replaces before it was', async () => {
    const { ports, actions } = await opened();
    actions.run();
    actions.run();
    actions.run();
    await settle();
    const ids = ports.writes.flatMap(({ runs, left = [] }) => [...left, ...runs].map((run) => run.id));
    expect(new Set(ids).size).toBe(3);
  });

  it('that is replaced while it goes on is kept as stopped', async () => {
    const { ports, actions } = await opened();
    actions.run();
    await settle();
    actions.run();
    await settle();
    const runs = ports.writes.flatMap(({ runs: shown, left = [] }) => [...left, ...shown]);
    const last = new Map(runs.map((run) => [run.id, run.state.status]));
    expect([...last.values()]).toEqual(['stopped', 'waiting']);
    expect(ports.sent[0]?.signal.aborted).toBe(true);
  });

  it('of a document that waits to be written goes along with the next state of it', async () => {
    const writes: StoredDraft[] = [];
    let free: () => void = () => undefined;
    const queue = createSaveQueue(
      (record) =>
        new Promise((resolve) => {
          writes.push(record);
          free = () => resolve(ok(true as const));
        }),
      () => undefined,
    );
    const run = { id: 'r1' } as StoredDraft['runs'][number]; // nothing else of it is looked at
    const record = { id: 'd', draft: NEW_DRAFT, runs: [], editedWall: 1 };
    queue.add(record);
    await settle();
    queue.add({ ...record, runs: [run] });
    queue.add(record);
    queue.add(record);
    free();
    await settle();
    expect(writes[1]?.left).toEqual([run]);
  });
});

describe('deleting a draft', () => {
  it('goes to the last edited one and can be taken back', async () => {
    const { ports, store, actions } = await opened();
    actions.edit({ type: 'set-title', title: 'First' });
    await settle();
    actions.openDraft({ ...NEW_DRAFT, title: 'Second' });
    await settle();
    const { draftId } = store.getState();
    await actions.deleteDraft();
    expect(store.getState().draft.title).toBe('First');
    expect(ports.saved.has(draftId)).toBe(false);
    await actions.putBackDraft();
    expect(store.getState()).toMatchObject({ draftId, draft: { title: 'Second' }, deleted: undefined });
    expect(ports.saved.has(draftId)).toBe(true);
  });

  it('begins anew where there is no other', async () => {
    const { store, actions } = await opened();
    actions.edit({ type: 'set-title', title: 'Only' });
    await settle();
    const { draftId } = store.getState();
    await actions.deleteDraft();
    expect(store.getState().draft).toEqual(NEW_DRAFT);
    expect(store.getState().draftId).not.toBe(draftId);
  });
});

import { describe, expect, it } from 'vitest';
import type { Message } from '../chat/message';
import { NEW_DRAFT } from '../draft/draft';
import { createWorkbench } from './create-workbench';
import { fakePorts, settle } from './testing/fake-ports';

const said = (content: string): Message => ({ role: 'user', content });
const typed = (content: string) => ({ type: 'replace-message', at: 0, message: said(content) }) as const;

async function opened() {
  const ports = fakePorts();
  const store = createWorkbench(ports);
  await store.getState().actions.restore();
  const { actions } = store.getState();
  const contents = () => store.getState().draft.messages.map(({ content }) => content);
  return { ports, store, actions, contents };
}

describe('edits', () => {
  it('can be undone and redone one by one, with their names', async () => {
    const { store, actions } = await opened();
    actions.edit({ type: 'set-param', column: 'a', name: 'temperature', value: 1 });
    actions.edit({ type: 'clear-param', column: 'a', name: 'temperature' });
    expect(store.getState().past.map(({ label }) => label)).toEqual(['Set temperature', 'Cleared temperature']);
    actions.undo();
    expect(store.getState().draft.columns[0]?.params).toEqual({ stream: true, temperature: 1 });
    actions.undo();
    actions.undo();
    expect(store.getState().draft).toEqual(NEW_DRAFT);
    expect(store.getState().future.map(({ label }) => label)).toEqual(['Cleared temperature', 'Set temperature']);
    actions.redo();
    actions.redo();
    actions.redo();
    expect(store.getState().draft.columns[0]?.params).toEqual({ stream: true });
    actions.undo();
    actions.edit({ type: 'set-title', title: 'T' });
    expect(store.getState().future).toEqual([]);
  });

  it('make one step of typing in one field, until a pause, another field, or undo', async () => {
    const { ports, store, actions, contents } = await opened();
    for (const text of ['a', 'ab', 'abc']) {
      ports.clock += 900;
      actions.edit(typed(text));
    }
    expect(store.getState().past.length).toBe(1);
    ports.clock += 1000;
    actions.edit(typed('abcd'));
    expect(store.getState().past.length).toBe(2);
    actions.undo();
    expect(contents()).toEqual(['abc']);
    actions.edit(typed('x'));
    expect(store.getState().past.length).toBe(2);
    actions.edit({ type: 'set-title', title: 'x' });
    actions.edit(typed('xy'));
    actions.edit({ type: 'replace-message', at: 0, message: { role: 'system', content: 'xy' } });
    actions.edit({ type: 'replace-message', at: 0, message: { role: 'user', content: 'xy' } });
    expect(store.getState().past.length).toBe(6);
  });

  it('make one step of a text from which whole drafts come', async () => {
    const { ports, store, actions } = await opened();
    const read = (title: string, typing?: string) => {
      ports.clock += 300;
      const draft = { ...store.getState().draft, title };
      actions.edit({ type: 'replace-draft', draft, label: 'Edited the JSON', ...(typing && { typing }) });
    };
    for (const title of ['a', 'ab', 'abc']) read(title, 'text a');
    read('b', 'text b');
    read('x');
    read('y');
    expect(store.getState().past.map(({ draft }) => draft.title)).toEqual([undefined, 'abc', 'b', 'x']);
    actions.undo();
    read('abcd', 'text b');
    expect(store.getState().past.length).toBe(4);
  });

  it('keep two hundred steps', async () => {
    const { store, actions } = await opened();
    for (let index = 0; index < 250; index += 1)
      actions.edit({ type: 'add-message', at: 0, message: said(`${index}`) });
    expect(store.getState().past.length).toBe(200);
  });

  it('change nothing when they change nothing', async () => {
    const { ports, store, actions } = await opened();
    const before = store.getState();
    actions.edit({ type: 'remove-message', at: 9 });
    expect(store.getState()).toBe(before);
    expect(ports.writes).toEqual([]);
  });
});

describe('saving', () => {
  it('writes each edit at once, in order, and joins those that come while it writes', async () => {
    const { ports, store, actions } = await opened();
    for (const title of ['1', '2', '3', '4']) actions.edit({ type: 'set-title', title });
    expect(store.getState().saveState).toBe('saving');
    await settle();
    expect(store.getState().saveState).toBe('saved');
    const titles = ports.writes.map(({ draft }) => draft.title);
    expect(titles.at(-1)).toBe('4');
    expect(titles.length).toBeLessThan(4);
    actions.undo();
    await settle();
    expect(ports.writes.at(-1)?.draft).toEqual(NEW_DRAFT);
  });

  it('says when it failed, and tries again with the next edit', async () => {
    const { ports, store, actions } = await opened();
    ports.full = true;
    actions.edit({ type: 'set-title', title: '1' });
    await settle();
    expect(store.getState()).toMatchObject({ saveState: 'failed', saveFailure: { message: 'full' } });
    ports.full = false;
    actions.edit({ type: 'set-title', title: '2' });
    await settle();
    expect(store.getState()).toMatchObject({ saveState: 'saved', saveFailure: undefined });
    expect(ports.saved.get(store.getState().draftId)?.draft.title).toBe('2');
  });
});

describe('restore', () => {
  const stored = (id: string, content: string) => ({
    id,
    draft: { ...NEW_DRAFT, messages: [said(content)] },
    runs: [],
    editedWall: 1,
  });

  it("brings back this tab's document under its own id", async () => {
    const ports = fakePorts();
    ports.saved.set('mine', stored('mine', 'm')).set('other', stored('other', 'o'));
    const store = createWorkbench(ports);
    expect(store.getState().restored).toBe(false);
    await store.getState().actions.restore('mine');
    expect(store.getState()).toMatchObject({
      restored: true,
      draftId: 'mine',
      draft: { messages: [said('m')] },
      past: [],
    });
    expect(ports.writes).toEqual([]);
  });

  it('copies the last edited into a new tab, and one that another tab has open', async () => {
    for (const savedId of [undefined, 'gone', 'taken']) {
      const ports = fakePorts();
      ports.saved.set('taken', stored('taken', 't'));
      ports.claimedElsewhere.add('taken');
      const store = createWorkbench(ports);
      await store.getState().actions.restore(savedId);
      expect(store.getState().draft.messages).toEqual([said('t')]);
      expect(store.getState().draftId).not.toBe('taken');
      store.getState().actions.edit(typed('changed'));
      await settle();
      expect(ports.saved.get('taken')?.draft.messages).toEqual([said('t')]);
      expect(ports.saved.get(store.getState().draftId)?.draft.messages).toEqual([said('changed')]);
    }
  });

  it('puts what was typed before on top, as one step, and saves nothing before', async () => {
    const ports = fakePorts();
    const [column] = NEW_DRAFT.columns;
    const columns = column === undefined ? [] : [{ ...column, id: 'z' }];
    ports.saved.set('mine', {
      ...stored('mine', 'saved'),
      draft: { ...NEW_DRAFT, messages: [said('saved')], columns },
    });
    const store = createWorkbench(ports);
    const { actions } = store.getState();
    actions.edit({ type: 'add-message', at: 1, message: said('typed') });
    actions.edit({ type: 'set-param', column: 'a', name: 'seed', value: 1 });
    await settle();
    expect(ports.writes).toEqual([]);
    await actions.restore('mine');
    await settle();
    expect(store.getState()).toMatchObject({
      draftId: 'mine',
      focused: 'z',
      draft: { messages: [said('saved'), said('typed')], columns: [{ id: 'z', params: { stream: true, seed: 1 } }] },
    });
    expect(ports.writes.at(-1)?.draft).toEqual(store.getState().draft);
    actions.undo();
    expect(store.getState().draft.messages).toEqual([said('saved')]);
  });

  it('goes on with a new document when nothing can be read', async () => {
    const ports = fakePorts();
    ports.full = true;
    const store = createWorkbench(ports);
    store.getState().actions.edit(typed('kept'));
    await store.getState().actions.restore('mine');
    expect(store.getState()).toMatchObject({ restored: true, draft: { messages: [said('kept')] } });
    const empty = createWorkbench(fakePorts());
    await empty.getState().actions.restore('mine');
    expect(empty.getState().draft).toEqual(NEW_DRAFT);
    expect(empty.getState().draftId).not.toBe('mine');
  });
});

describe('documents', () => {
  it('begins another one, lists both, and goes back', async () => {
    const { store, actions, contents } = await opened();
    actions.edit(typed('first'));
    const first = store.getState().draftId;
    actions.openDraft({ ...NEW_DRAFT, messages: [said('second')] });
    expect(store.getState()).toMatchObject({ past: [], future: [], runs: {} });
    expect(store.getState().draftId).not.toBe(first);
    expect((await actions.listSaved()).map(({ id }) => id)).toEqual([first, store.getState().draftId]);
    await actions.openSaved(first);
    expect(store.getState().draftId).toBe(first);
    expect(contents()).toEqual(['first']);
    await actions.openSaved('unknown');
    expect(store.getState().draftId).toBe(first);
  });

  it('duplicates under another id and name', async () => {
    const { ports, store, actions } = await opened();
    actions.edit({ type: 'set-title', title: 'T' });
    const first = store.getState().draftId;
    actions.duplicateDraft();
    await settle();
    expect(store.getState().draft.title).toBe('T copy');
    expect(ports.saved.get(first)?.draft.title).toBe('T');
    expect(ports.saved.get(store.getState().draftId)?.draft.title).toBe('T copy');
  });

  it('opens a copy of what another tab has open', async () => {
    const { ports, store, actions, contents } = await opened();
    ports.saved.set('theirs', {
      id: 'theirs',
      draft: { ...NEW_DRAFT, messages: [said('t')] },
      runs: [],
      editedWall: 1,
    });
    ports.claimedElsewhere.add('theirs');
    await actions.openSaved('theirs');
    expect(contents()).toEqual(['t']);
    expect(store.getState().draftId).not.toBe('theirs');
  });

  it('gives columns of foreign documents ids that can be keys', async () => {
    const { store, actions } = await opened();
    const [column] = NEW_DRAFT.columns;
    if (column === undefined) throw new Error('no column');
    const columns = ['__proto__', 'a', 'a', '', 'constructor'].map((id) => ({ ...column, id }));
    actions.openDraft({ ...NEW_DRAFT, columns });
    const ids = store.getState().draft.columns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => id !== '' && !(id in {}))).toBe(true);
    expect(ids[1]).toBe('a');
  });
});

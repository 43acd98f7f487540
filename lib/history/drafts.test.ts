import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Draft, NEW_DRAFT } from '../draft/draft';
import type { RunRecord } from '../run/run-record';
import { IDLE_RUN } from '../run/state';
import { openConnection } from './connection';
import { openDatabase } from './database';
import { openDraftHistory } from './drafts';

let number = 0;
function freshName(): string {
  number += 1;
  return `drafts-${number}`;
}

function runOf(column: string, id = 'r1'): RunRecord {
  return {
    id,
    column,
    provider: 'sandbox',
    providerLabel: 'Sandbox',
    model: 'sandbox',
    wire: { method: 'POST', url: 'http://x', headers: { a: { secret: 'A' } }, body: { model: 'sandbox' } },
    sent: '{}',
    startedWall: 5,
    state: { ...IDLE_RUN, status: 'complete' },
  };
}
const titled = (title: string): Draft => ({ ...NEW_DRAFT, title });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('openDraftHistory', () => {
  it('keeps on saving after its database has been taken away', async () => {
    const name = freshName();
    const history = openDraftHistory(openConnection(name));
    await history.save({ id: 'd1', draft: titled('One'), runs: [], editedWall: 1 });
    await new Promise((gone) => indexedDB.deleteDatabase(name).addEventListener('success', gone));
    const record = { id: 'd1', draft: titled('Two'), runs: [], editedWall: 2 };
    expect(await history.save(record)).toEqual({ ok: true, value: true });
    expect(await openDraftHistory(openConnection(name)).load('d1')).toEqual({ ok: true, value: record });
  });

  it('gives back what was saved, through another connection', async () => {
    const name = freshName();
    const record = { id: 'd1', draft: titled('One'), runs: [runOf('a'), runOf('b', 'r2')], editedWall: 7 };
    expect(await openDraftHistory(openConnection(name)).save(record)).toEqual({ ok: true, value: true });
    expect(await openDraftHistory(openConnection(name)).load('d1')).toEqual({ ok: true, value: record });
    expect(await openDraftHistory(openConnection(name)).load('d2')).toEqual({ ok: true, value: undefined });
  });

  it('keeps the last run of each column and rewrites only what is new', async () => {
    const history = openDraftHistory(openConnection(freshName()));
    await history.save({ id: 'd', draft: titled('1'), runs: [runOf('a')], editedWall: 1 });
    const next = { ...runOf('a', 'r2') };
    await history.save({ id: 'd', draft: titled('2'), runs: [next], editedWall: 2 });
    Object.assign(next, { model: 'would be seen if it were written again' });
    await history.save({ id: 'd', draft: titled('3'), runs: [next], editedWall: 3 });
    const runs = [{ id: 'r2', model: 'sandbox' }];
    expect(await history.load('d')).toMatchObject({ ok: true, value: { draft: titled('3'), runs } });
  });

  it('commits a write itself, before the page that began it can go away', async () => {
    const history = openDraftHistory(openConnection(freshName()));
    await history.save({ id: 'd', draft: titled('1'), runs: [runOf('a', 'r0')], editedWall: 1 });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const saving = history.save({ id: 'd', draft: titled('2'), runs: [runOf('a')], editedWall: 2 });
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    expect([put.mock.calls.length, commit.mock.calls.length]).toEqual([4, 1]);
    expect(await saving).toEqual({ ok: true, value: true });
    expect(await history.load('d')).toMatchObject({ ok: true, value: { draft: titled('2'), runs: [{ id: 'r1' }] } });
  });

  it('keeps an open __proto__ key of the wire as it is', async () => {
    const history = openDraftHistory(openConnection(freshName()));
    const [column] = NEW_DRAFT.columns;
    const extra = JSON.parse('{"__proto__":{"x":1}}');
    const draft: Draft = { ...NEW_DRAFT, columns: column === undefined ? [] : [{ ...column, extra }] };
    await history.save({ id: 'd', draft, runs: [], editedWall: 1 });
    const loaded = await history.load('d');
    expect(JSON.stringify(loaded.ok && loaded.value?.draft.columns[0]?.extra)).toBe('{"__proto__":{"x":1}}');
  });

  it('lists the last twenty, newest first, by name or first words', async () => {
    const history = openDraftHistory(openConnection(freshName()));
    for (let index = 0; index < 25; index += 1) {
      const draft = index === 24 ? NEW_DRAFT : titled(`T${index}`);
      await history.save({ id: `d${index}`, draft, runs: [], editedWall: index });
    }
    const list = await history.list();
    expect(list.ok && list.value.map(({ title }) => title).slice(0, 3)).toEqual([
      'Hello, what can you do?',
      'T23',
      'T22',
    ]);
    expect(list.ok && list.value.length).toBe(20);
    expect(await history.latest()).toMatchObject({ ok: true, value: { id: 'd24' } });
  });

  it('names a full disk, and works again when there is room', async () => {
    const history = openDraftHistory(openConnection(freshName()));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    const record = { id: 'd', draft: NEW_DRAFT, runs: [], editedWall: 1 };
    expect(await history.save(record)).toMatchObject({
      ok: false,
      failure: { kind: 'unavailable', message: expect.stringMatching('room') },
    });
    full.mockRestore();
    expect(await history.save(record)).toEqual({ ok: true, value: true });
  });

  it('validates what another form of draft has written, and opens nothing damaged', async () => {
    const name = freshName();
    const database = await openDatabase(name);
    const row = { title: '', editedWall: 1, form: 0, runs: [] };
    await database.put('drafts', { ...row, id: 'good', draft: titled('Old') });
    await database.put('drafts', { ...row, id: 'bad', draft: { ...NEW_DRAFT, columns: [] } });
    database.close();
    const history = openDraftHistory(openConnection(name));
    expect(await history.load('good')).toMatchObject({ ok: true, value: { draft: titled('Old') } });
    expect(await history.load('bad')).toEqual({ ok: true, value: undefined });
  });

  it('answers a failure where the browser has no database', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(await openDraftHistory(openConnection(freshName())).latest()).toMatchObject({
      ok: false,
      failure: { kind: 'unavailable' },
    });
  });
});

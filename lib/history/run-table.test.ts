import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { NEW_DRAFT } from '../draft/draft';
import type { RunRecord } from '../run/run-record';
import { IDLE_RUN } from '../run/state';
import { openConnection } from './connection';
import { openDatabase } from './database';
import { openDraftHistory } from './drafts';

let number = 0;
function freshName(): string {
  number += 1;
  return `runs-${number}`;
}

function runOf(column: string, id: string, startedWall = 5): RunRecord {
  return {
    id,
    column,
    provider: 'sandbox',
    providerLabel: 'Sandbox',
    model: 'sandbox',
    wire: { method: 'POST', url: 'http://x', headers: {}, body: { model: 'sandbox' } },
    sent: '{}',
    startedWall,
    state: { ...IDLE_RUN, status: 'complete' },
  };
}

/** The tables as version 1 made them. */
async function firstVersion(name: string, rows: readonly (readonly [string, readonly RunRecord[]])[]): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('drafts', { keyPath: 'id' }).createIndex('editedWall', 'editedWall');
      fresh.createObjectStore('runs', { keyPath: ['draft', 'column'] }).createIndex('draft', 'draft');
    },
  });
  for (const [id, records] of rows) {
    await database.put('drafts', { id, title: id, editedWall: 1, form: 1, draft: NEW_DRAFT });
    for (const record of records) await database.put('runs', { draft: id, column: record.column, record });
  }
  database.close();
}

describe('version 1', () => {
  it('comes along with every run', async () => {
    const name = freshName();
    await firstVersion(name, [
      ['one', [runOf('a', 'r1'), runOf('b', 'r2')]],
      ['two', [runOf('a', 'r3')]],
      ['none', []],
    ]);
    const history = openDraftHistory(openConnection(name));
    expect(await history.load('one')).toEqual({
      ok: true,
      value: { id: 'one', draft: NEW_DRAFT, editedWall: 1, runs: [runOf('a', 'r1'), runOf('b', 'r2')] },
    });
    expect(await history.load('two')).toMatchObject({ ok: true, value: { runs: [{ id: 'r3' }] } });
    expect(await history.load('none')).toMatchObject({ ok: true, value: { runs: [] } });
    expect(await history.save({ id: 'two', draft: NEW_DRAFT, runs: [runOf('a', 'r4')], editedWall: 2 })).toMatchObject({
      ok: true,
    });
    expect(await history.load('two')).toMatchObject({ ok: true, value: { runs: [{ id: 'r4' }] } });
    const database = await openDatabase(name);
    expect([...database.objectStoreNames]).toEqual([
      'cellRuns',
      'cells',
      'drafts',
      'facts',
      'images',
      'marks',
      'runs',
      'sweeps',
      'texts',
    ]);
    database.close();
  });
});

describe('runs', () => {
  it('come back as rounds in their order, whatever their ids and times, with the results of their calls', async () => {
    const name = freshName();
    const runs = [runOf('a', 'z', 9), runOf('a', 'm', 9), runOf('a', 'b', 1), runOf('b', 'a', 3)];
    const record = { id: 'd', draft: NEW_DRAFT, runs, results: { z: { 0: 'one', 1: '' } }, editedWall: 7 };
    await openDraftHistory(openConnection(name)).save(record);
    expect(await openDraftHistory(openConnection(name)).load('d')).toEqual({ ok: true, value: record });
  });

  it('stay in the table when their document shows them no longer, and can be found by document and time', async () => {
    const name = freshName();
    const history = openDraftHistory(openConnection(name));
    await history.save({ id: 'd', draft: NEW_DRAFT, runs: [runOf('a', 'old', 1)], editedWall: 1 });
    await history.save({ id: 'd', draft: NEW_DRAFT, runs: [runOf('a', 'new', 2)], editedWall: 2 });
    const database = await openDatabase(name);
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    expect(ids(await database.getAllFromIndex('runs', 'startedWall'))).toEqual(['old', 'new']);
    expect(ids(await database.getAllFromIndex('runs', 'draft', 'd'))).toEqual(['new', 'old']);
    database.close();
  });

  it('are shared by a copy of their document, and written once', async () => {
    const name = freshName();
    await openDraftHistory(openConnection(name)).save({
      id: 'd',
      draft: NEW_DRAFT,
      runs: [runOf('a', 'r')],
      editedWall: 1,
    });
    const history = openDraftHistory(openConnection(name));
    const loaded = await history.load('d');
    if (!loaded.ok || loaded.value === undefined) throw new Error('not loaded');
    await history.save({ ...loaded.value, id: 'copy', editedWall: 2 });
    expect(await history.load('copy')).toMatchObject({ ok: true, value: { runs: [{ id: 'r' }] } });
    const database = await openDatabase(name);
    expect((await database.getAll('runs')).map(({ draft }) => draft)).toEqual(['d']);
    database.close();
    await deleteDB(name);
  });
});

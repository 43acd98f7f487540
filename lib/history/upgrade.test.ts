import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { NEW_DRAFT } from '../draft/draft';
import { openConnection } from './connection';
import { openDatabase } from './database';
import { openDraftHistory } from './drafts';
import { runFacts, runText } from './run-facts';
import { openRunHistory } from './runs';
import { openSweeps } from './sweeps';
import { runOf } from './testing/run-of';

const draft = { id: 'd', title: 'Old', editedWall: 1, form: 1, draft: NEW_DRAFT };
const first = runOf('r1', { startedWall: 1, asked: 'First' });
const second = runOf('r2', { startedWall: 2, asked: 'Second' });

/** The tables as each version made them, with the same content. */
const VERSIONS: Readonly<Record<number, (name: string) => Promise<IDBPDatabase>>> = {
  async 1(name) {
    const database = await openDB(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('drafts', { keyPath: 'id' }).createIndex('editedWall', 'editedWall');
        fresh.createObjectStore('runs', { keyPath: ['draft', 'column'] }).createIndex('draft', 'draft');
      },
    });
    await database.put('drafts', draft);
    await database.put('runs', { draft: 'd', column: 'a', record: first });
    await database.put('runs', { draft: 'd', column: 'b', record: second });
    return database;
  },
  async 2(name) {
    const database = await openDB(name, 2, {
      upgrade(fresh) {
        fresh.createObjectStore('drafts', { keyPath: 'id' }).createIndex('editedWall', 'editedWall');
        const runs = fresh.createObjectStore('runs', { keyPath: 'id' });
        runs.createIndex('draft', 'draft');
        runs.createIndex('startedWall', 'startedWall');
      },
    });
    await database.put('drafts', { ...draft, runs: ['r1', 'r2'] });
    for (const record of [first, second]) {
      const { id, column, startedWall } = record;
      await database.put('runs', { id, draft: 'd', column, startedWall, record });
    }
    return database;
  },
  async 3(name) {
    const database = await openDB(name, 3, {
      upgrade(fresh) {
        const drafts = fresh.createObjectStore('drafts', { keyPath: 'id' });
        drafts.createIndex('editedWall', 'editedWall');
        drafts.createIndex('hashes', 'hashes', { multiEntry: true });
        const runs = fresh.createObjectStore('runs', { keyPath: 'id' });
        for (const index of ['draft', 'startedWall']) runs.createIndex(index, index);
        runs.createIndex('hashes', 'hashes', { multiEntry: true });
        fresh.createObjectStore('facts', { keyPath: 'id' }).createIndex('startedWall', 'startedWall');
        for (const table of ['texts', 'marks']) fresh.createObjectStore(table, { keyPath: 'id' });
        fresh.createObjectStore('images', { keyPath: 'hash' });
      },
    });
    await database.put('drafts', { ...draft, runs: ['r1', 'r2'] });
    for (const record of [first, second]) {
      const { id, column, startedWall } = record;
      await database.put('runs', { id, draft: 'd', column, startedWall, record });
      await database.put('facts', runFacts(record));
      await database.put('texts', runText(record));
    }
    return database;
  },
  async 4(name) {
    const history = openDraftHistory(openConnection(name));
    await history.save({ id: 'd', draft: NEW_DRAFT, runs: [first, second], editedWall: 1 });
    return openDB(name);
  },
};

async function shapeOf(name: string) {
  const database = await openDatabase(name);
  const change = database.transaction([...database.objectStoreNames]);
  const shape = Object.fromEntries(
    [...database.objectStoreNames].map((table) => [table, [...change.objectStore(table).indexNames]]),
  );
  database.close();
  return shape;
}

describe.each(Object.keys(VERSIONS).map(Number))('version %i', (version) => {
  it('comes to the tables of today with its draft and every run, listed and searched', async () => {
    const name = `upgrade-${version}`;
    const database = await VERSIONS[version]?.(name);
    database?.close();
    const connection = openConnection(name);
    expect(await openDraftHistory(connection).load('d')).toEqual({
      ok: true,
      value: { id: 'd', draft: NEW_DRAFT, editedWall: 1, runs: [first, second] },
    });
    const history = openRunHistory(connection);
    expect(await history.list()).toMatchObject({ value: { runs: [{ id: 'r2', title: 'Second' }, { id: 'r1' }] } });
    expect(await history.texts()).toMatchObject({ ok: true, value: expect.any(Map) });
    expect(await openSweeps(connection).list()).toEqual({ ok: true, value: [] });
    expect(await shapeOf(name)).toEqual({
      drafts: ['editedWall', 'hashes'],
      facts: ['startedWall'],
      images: [],
      marks: [],
      runs: ['draft', 'hashes', 'startedWall'],
      cellRuns: ['hashes'],
      cells: [],
      sweeps: ['hashes', 'startedWall'],
      texts: [],
    });
  });
});

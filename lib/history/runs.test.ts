import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NEW_DRAFT } from '../draft/draft';
import { openConnection } from './connection';
import { openDatabase } from './database';
import { openDraftHistory } from './drafts';
import { runsRemovedForRoom, trimRuns } from './make-room';
import { openRunHistory } from './runs';
import { runOf } from './testing/run-of';

let number = 0;
async function historyOf(...runs: readonly ReturnType<typeof runOf>[]) {
  number += 1;
  const name = `run-history-${number}`;
  const connection = openConnection(name);
  const drafts = openDraftHistory(connection);
  await drafts.save({ id: 'd', draft: NEW_DRAFT, runs, editedWall: 1 });
  return { name, drafts, history: openRunHistory(connection) };
}

async function idsOf(history: ReturnType<typeof openRunHistory>): Promise<readonly string[]> {
  const list = await history.list();
  return list.ok ? list.value.runs.map(({ id }) => id) : ['not read'];
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('openRunHistory', () => {
  it('lists every run, newest first, without reading what it sent or got', async () => {
    const { history, drafts } = await historyOf(runOf('r1', { startedWall: 1 }));
    const runs = [runOf('r3', { startedWall: 3, asked: `Long ${'x'.repeat(500)}` })];
    await drafts.save({ id: 'd', draft: NEW_DRAFT, runs, left: [runOf('r2', { startedWall: 2 })], editedWall: 2 });
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const list = await history.list();
    expect(get).not.toHaveBeenCalled();
    expect(list).toMatchObject({
      value: { runs: [{ id: 'r3' }, { id: 'r2' }, { id: 'r1', title: 'Hello' }], removed: 0 },
    });
    expect(JSON.stringify(list).length).toBeLessThan(1000);
  });

  it('gives a run back whole', async () => {
    const run = runOf('r1');
    const { history } = await historyOf(run);
    expect(await history.load('r1')).toEqual({ ok: true, value: run });
    expect(await history.load('r2')).toEqual({ ok: true, value: undefined });
  });

  it('gives the words of requests and answers, and no image', async () => {
    const content = [
      { type: 'text', text: 'Was ist\nDAS?' },
      { type: 'image_url', image_url: { url: `data:image/png;base64,${'QUFB'.repeat(1000)}` } },
    ];
    const body = { model: 'sandbox', messages: [{ role: 'user', content }] };
    const { history } = await historyOf(runOf('r1', { body, said: 'Ein Hund.' }));
    const texts = await history.texts();
    const text = texts.ok ? texts.value.get('r1') : '';
    expect(text).toContain('was ist das?');
    expect(text).toContain('ein hund.');
    expect(text).not.toContain('qufb');
  });

  it('keeps names and pins while a run is written again', async () => {
    const run = runOf('r1');
    const { history, drafts } = await historyOf(run);
    await history.mark({ id: 'r1', name: 'Best', pinned: true });
    await drafts.save({ id: 'd', draft: NEW_DRAFT, runs: [{ ...run }], editedWall: 2 });
    expect(await history.list()).toMatchObject({ value: { runs: [{ id: 'r1', name: 'Best', pinned: true }] } });
    await history.mark({ id: 'r1' });
    const list = await history.list();
    expect(list.ok && list.value.runs[0]).not.toHaveProperty('pinned');
  });

  it('deletes one, and puts it back with its name', async () => {
    const { history, drafts } = await historyOf(runOf('r1'), runOf('r2', { startedWall: 9 }));
    await history.mark({ id: 'r1', name: 'Kept' });
    const removed = await history.remove('r1');
    expect(await idsOf(history)).toEqual(['r2']);
    expect(await history.load('r1')).toEqual({ ok: true, value: undefined });
    if (!removed.ok || removed.value === undefined) throw new Error('not removed');
    await history.putBack(removed.value);
    expect(await history.list()).toMatchObject({ value: { runs: [{ id: 'r2' }, { id: 'r1', name: 'Kept' }] } });
    expect(await drafts.load('d')).toMatchObject({ value: { runs: [{ id: 'r1' }, { id: 'r2' }] } });
    expect(await history.remove('gone')).toEqual({ ok: true, value: undefined });
  });

  it('clears what is not pinned', async () => {
    const { history, drafts } = await historyOf(runOf('r1'), runOf('r2'), runOf('r3'));
    await history.mark({ id: 'r2', pinned: true });
    expect(await history.clear()).toEqual({ ok: true, value: 2 });
    expect(await idsOf(history)).toEqual(['r2']);
    expect(await drafts.load('d')).toMatchObject({ ok: true, value: { runs: [{ id: 'r2' }] } });
  });

  it('lists runs of an older version that had no facts yet', async () => {
    const { name, history } = await historyOf(runOf('r1', { asked: 'From before' }));
    const database = await openDatabase(name);
    await database.clear('facts');
    await database.clear('texts');
    database.close();
    expect(await history.list()).toMatchObject({ value: { runs: [{ id: 'r1', title: 'From before' }] } });
    expect(await history.texts()).toMatchObject({ value: new Map([['r1', expect.stringContaining('before')]]) });
  });
});

describe('room', () => {
  it('is kept by removing the oldest runs that are not pinned', async () => {
    const runs = Array.from({ length: 6 }, (_, at) => runOf(`r${at}`, { startedWall: at }));
    const { name, history } = await historyOf(...runs);
    await history.mark({ id: 'r0', pinned: true });
    const database = await openDatabase(name);
    expect(await trimRuns(database, 3)).toBe(2);
    expect(await trimRuns(database, 4)).toBe(0);
    database.close();
    expect(await idsOf(history)).toEqual(['r5', 'r4', 'r3', 'r0']);
  });

  it('is made once when the browser is full, never of what the document shows, and the rest is told', async () => {
    const { history, drafts } = await historyOf(runOf('old'));
    const before = runsRemovedForRoom();
    const put = IDBObjectStore.prototype.put;
    let full = 1;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      full -= 1;
      if (full >= 0) throw new DOMException('no', 'QuotaExceededError');
      return put.apply(this, row);
    });
    const saved = await drafts.save({ id: 'd', draft: NEW_DRAFT, runs: [runOf('new')], editedWall: 2 });
    expect(saved).toEqual({ ok: true, value: true });
    expect(await idsOf(history)).toEqual(['new']);
    expect(runsRemovedForRoom()).toBe(before + 1);
    full = 1000;
    expect(await drafts.save({ id: 'd', draft: NEW_DRAFT, runs: [runOf('new')], editedWall: 3 })).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/room.*history.*file/) },
    });
  });
});

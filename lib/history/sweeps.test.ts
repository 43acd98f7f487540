import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoredSweep } from '../compare/stored-sweep';
import type { SweepCell, SweepPlan } from '../compare/sweep';
import { IDLE_CELL } from '../compare/sweep-cell';
import { NEW_DRAFT } from '../draft/draft';
import { openConnection } from './connection';
import { openDatabase } from './database';
import { openDraftHistory } from './drafts';
import { openRunHistory } from './runs';
import { MOST_SWEEPS, openSweeps } from './sweeps';
import { runOf } from './testing/run-of';

let number = 0;
function fresh() {
  number += 1;
  const name = `sweeps-${number}`;
  const connection = openConnection(name);
  return { name, connection, sweeps: openSweeps(connection) };
}

const PICTURE = `data:image/png;base64,${'A'.repeat(100_000)}`;
const messages = [{ role: 'user', content: [{ type: 'image_url', image_url: { url: PICTURE } }] }];
const PLAN: SweepPlan = {
  v: 1,
  draft: { ...NEW_DRAFT, messages },
  models: [{ provider: 'sandbox', model: 'sandbox' }],
  axes: [{ param: 'seed', values: [{ value: 1 }, { value: null }, {}] }],
  rows: [[['__proto__', 'x']]],
  repeats: 2,
};
const sweepOf = (id: string, startedWall = 1, plan = PLAN): Omit<StoredSweep, 'cells'> => ({
  id,
  plan,
  startedWall,
  state: 'running',
});
const cell = (text: string): SweepCell => ({
  ...IDLE_CELL,
  state: 'complete',
  text,
  checks: [{ state: 'pass', message: 'Yes.' }],
});
const run = (id: string) => runOf(id, { body: { model: 'sandbox', messages } });

async function counts(name: string) {
  const database = await openDatabase(name);
  const all = await Promise.all(
    (['sweeps', 'cells', 'cellRuns', 'images'] as const).map((table) => database.count(table)),
  );
  database.close();
  return all;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('sweeps', () => {
  it('come back with their plan and the cells that have ended; the images stand once', async () => {
    const { name, sweeps } = fresh();
    await sweeps.save(sweepOf('s'));
    await sweeps.putCell('s', 1, cell('one'), run('r1'));
    await sweeps.putCell('s', 4, cell('four'), run('r4'));
    await sweeps.putCell('s', 5, { ...IDLE_CELL, state: 'failed', failure: 'No key.' }, undefined);
    const other = openSweeps(openConnection(name));
    const cells = [
      IDLE_CELL,
      cell('one'),
      IDLE_CELL,
      IDLE_CELL,
      cell('four'),
      { ...IDLE_CELL, state: 'failed', failure: 'No key.' },
    ];
    expect(await other.load('s')).toEqual({ ok: true, value: { ...sweepOf('s'), cells } });
    expect(await other.loadRun('s', 4)).toEqual({ ok: true, value: run('r4') });
    expect(await other.loadRun('s', 5)).toEqual({ ok: true, value: undefined });
    expect(await counts(name)).toEqual([1, 3, 2, 1]);
    const database = await openDatabase(name);
    expect(JSON.stringify(await database.getAll('cellRuns')).length).toBeLessThan(PICTURE.length);
    database.close();
  });

  it('are listed, newest first, with how far they are; a cell sent again takes the place of its former answer', async () => {
    const { sweeps } = fresh();
    await sweeps.save(sweepOf('old', 1));
    await sweeps.save(sweepOf('new', 2));
    await sweeps.putCell('old', 0, cell('a'), run('r'));
    await sweeps.putCell('old', 0, { ...IDLE_CELL, state: 'failed' }, undefined);
    await sweeps.mark('old', 'finished');
    await sweeps.mark('gone', 'finished');
    expect(await sweeps.list()).toMatchObject({
      value: [
        { id: 'new', state: 'running', count: 6, done: 0 },
        { id: 'old', state: 'finished', count: 6, done: 1 },
      ],
    });
    expect(await sweeps.loadRun('old', 0)).toEqual({ ok: true, value: undefined });
  });

  it('keep apart cells of sweeps whose ids begin alike', async () => {
    const { sweeps } = fresh();
    for (const id of ['s', 's1', 's11']) await sweeps.save(sweepOf(id));
    await sweeps.putCell('s1', 0, cell('x'), undefined);
    await sweeps.putCell('s11', 0, cell('y'), undefined);
    await sweeps.remove('s1');
    expect(await sweeps.load('s1')).toEqual({ ok: true, value: undefined });
    expect(await sweeps.load('s')).toMatchObject({ value: { cells: Array(6).fill(IDLE_CELL) } });
    expect(await sweeps.load('s11')).toMatchObject({ value: { cells: [{ text: 'y' }, {}, {}, {}, {}, {}] } });
  });

  it('go with everything they hold, their images too where nothing else holds them', async () => {
    const { name, connection, sweeps } = fresh();
    await sweeps.save(sweepOf('s'));
    await sweeps.putCell('s', 0, cell('x'), run('r'));
    await openDraftHistory(connection).save({ id: 'd', draft: PLAN.draft, runs: [], editedWall: 1 });
    await sweeps.remove('s');
    expect(await counts(name)).toEqual([0, 0, 0, 1]);
    await sweeps.save(sweepOf('t'));
    await openDraftHistory(connection).remove('d');
    await openRunHistory(connection).clear();
    expect(await counts(name)).toEqual([1, 0, 0, 1]);
    await sweeps.remove('t');
    expect(await counts(name)).toEqual([0, 0, 0, 0]);
    expect(await sweeps.putCell('t', 0, cell('late'), run('r'))).toMatchObject({
      ok: false,
      failure: { kind: 'not-found' },
    });
    expect(await counts(name)).toEqual([0, 0, 0, 0]);
  });

  it('are twenty at most: the oldest go', async () => {
    const { sweeps } = fresh();
    for (let at = 0; at < MOST_SWEEPS + 2; at += 1) {
      await sweeps.save(sweepOf(`s${at}`, at));
      await sweeps.putCell(`s${at}`, 0, cell('x'), run('r'));
    }
    const listed = await sweeps.list();
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(
      Array.from({ length: MOST_SWEEPS }, (_, at) => `s${MOST_SWEEPS + 1 - at}`),
    );
    expect(await sweeps.loadRun('s1', 0)).toEqual({ ok: true, value: undefined });
  });

  it('say that the browser is full, and lose nothing that was written', async () => {
    const { sweeps } = fresh();
    await sweeps.save(sweepOf('s'));
    await sweeps.putCell('s', 0, cell('kept'), run('r'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const message = 'This browser has no room left: clear history, or save the draft as a file.';
    expect(await sweeps.putCell('s', 1, cell('lost'), run('r'))).toMatchObject({ ok: false, failure: { message } });
    expect(await sweeps.save(sweepOf('t'))).toMatchObject({ ok: false, failure: { message } });
    put.mockRestore();
    expect(await sweeps.load('s')).toMatchObject({ value: { cells: [{ text: 'kept' }, IDLE_CELL, {}, {}, {}, {}] } });
    expect(await sweeps.list()).toMatchObject({ value: [{ id: 's', done: 1 }] });
    expect(await sweeps.putCell('s', 1, cell('kept now'), run('r'))).toEqual({ ok: true, value: true });
  });
});

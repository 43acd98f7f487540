import type { ListedSweep, StoredSweep } from '../compare/stored-sweep';
import type { SweepCell, SweepState } from '../compare/sweep';
import { IDLE_CELL } from '../compare/sweep-cell';
import { cellCount } from '../compare/sweep-cells';
import { fail, ok, type Result } from '../core/result';
import { draftTitle } from '../draft/draft-title';
import type { RunRecord } from '../run/run-record';
import { putTogether, takeApart } from './apart';
import type { Connection } from './connection';
import type { CellRunRow, SweepRow, WorkbenchDatabase } from './database';
import { sweepImages } from './make-room';
import { imagesOf, wholeRun } from './read-images';
import { takeRunApart } from './run-rows';

/** So many sweeps are kept; the oldest go. */
export const MOST_SWEEPS = 20;

const TABLES = ['sweeps', 'cells', 'cellRuns'] as const;

export type SweepHistory = {
  /** Writes the plan of a sweep; the oldest beyond twenty go. */
  save(sweep: Omit<StoredSweep, 'cells'>): Promise<Result<true>>;
  /** Notes the sweep's state alone; a sweep that is gone stays gone. */
  mark(id: string, state: SweepState['state']): Promise<Result<true>>;
  /** Writes a cell that has ended, with its run where there was one. One transaction. */
  putCell(id: string, index: number, cell: SweepCell, run: RunRecord | undefined): Promise<Result<true>>;
  load(id: string): Promise<Result<StoredSweep | undefined>>;
  /** The whole run of a cell. */
  loadRun(id: string, index: number): Promise<Result<RunRecord | undefined>>;
  /** Newest first. */
  list(): Promise<Result<readonly ListedSweep[]>>;
  remove(id: string): Promise<Result<true>>;
};

/** Sweeps in this browser's IndexedDB; what the browser refuses comes back as `unavailable`. Never rejects. */
export function openSweeps(connection: Connection): SweepHistory {
  const { attempt } = connection;
  return {
    save: (sweep) => attempt((database) => saveSweep(database, sweep, connection)),
    mark: (id, state) =>
      attempt(async (database) => {
        const change = database.transaction('sweeps', 'readwrite');
        const row = await change.store.get(id);
        if (row !== undefined) await change.store.put({ ...row, state });
        await change.done;
        return true as const;
      }),
    async putCell(id, index, cell, run) {
      const written = await attempt((database) => putCell(database, { id, index, cell, run }, connection));
      if (!written.ok) return written;
      const message = 'This browser keeps this sweep no longer.';
      return written.value ? ok(true) : fail({ kind: 'not-found', message });
    },
    load: (id) => attempt((database) => loadSweep(database, id, connection)),
    loadRun: (id, index) =>
      attempt(async (database) => {
        const row = await database.get('cellRuns', [id, index]);
        return row && wholeRun(row, await imagesOf(database, [row], connection));
      }),
    list: () => attempt(listSweeps),
    remove: (id) =>
      attempt(async (database) => {
        await removeSweeps(database, [id], connection);
        return true as const;
      }),
  };
}

async function saveSweep(
  database: WorkbenchDatabase,
  { id, plan, startedWall, state }: Omit<StoredSweep, 'cells'>,
  connection: Connection,
): Promise<true> {
  const { images } = connection;
  const { rest, taken } = takeApart(plan);
  await images.learn(taken);
  const unwritten = images.unwritten(taken);
  const places = images.places(taken);
  const row: SweepRow = {
    id,
    title: draftTitle(plan.draft),
    startedWall,
    state,
    count: cellCount(plan),
    plan: rest,
    ...held(places),
  };
  const change = database.transaction(['sweeps', 'images'], 'readwrite');
  const puts = [
    change.objectStore('sweeps').put(row),
    ...unwritten.map((image) => change.objectStore('images').put(image)),
  ];
  // Only the transaction knows why it ended.
  for (const put of puts) put.catch(() => undefined);
  await change.done;
  images.noteWritten(unwritten.map(({ hash }) => hash));
  const ids = await database.getAllKeysFromIndex('sweeps', 'startedWall');
  const old = ids.filter((other) => other !== id).slice(0, Math.max(0, ids.length - MOST_SWEEPS));
  await removeSweeps(database, old, connection);
  return true;
}

type EndedCell = {
  readonly id: string;
  readonly index: number;
  readonly cell: SweepCell;
  readonly run: RunRecord | undefined;
};

/** False where the sweep has been removed. */
async function putCell(
  database: WorkbenchDatabase,
  { id, index, cell, run }: EndedCell,
  { images }: Connection,
): Promise<boolean> {
  const apart = run === undefined ? undefined : takeRunApart(run);
  const taken = apart?.taken ?? [];
  await images.learn(taken);
  const unwritten = images.unwritten(taken);
  const change = database.transaction([...TABLES, 'images'] as const, 'readwrite');
  if ((await change.objectStore('sweeps').count(id)) === 0) return false;
  const runs = change.objectStore('cellRuns');
  const puts: readonly Promise<unknown>[] = [
    change.objectStore('cells').put({ sweep: id, index, cell }),
    apart === undefined ? runs.delete([id, index]) : runs.put(runRow(id, index, apart, images.places(taken))),
    ...unwritten.map((image) => change.objectStore('images').put(image)),
  ];
  for (const put of puts) put.catch(() => undefined);
  await change.done;
  images.noteWritten(unwritten.map(({ hash }) => hash));
  return true;
}

function runRow(
  sweep: string,
  index: number,
  { rest, sentIsBody }: ReturnType<typeof takeRunApart>,
  places: NonNullable<CellRunRow['places']>,
): CellRunRow {
  return { sweep, index, record: rest, ...(sentIsBody ? { sentIsBody } : {}), ...held(places) };
}

function held(places: NonNullable<SweepRow['places']>): Pick<SweepRow, 'places' | 'hashes'> {
  return places.length === 0 ? {} : { places, hashes: [...new Set(places.map(({ hash }) => hash))] };
}

async function loadSweep(
  database: WorkbenchDatabase,
  sweepId: string,
  connection: Connection,
): Promise<StoredSweep | undefined> {
  const row = await database.get('sweeps', sweepId);
  if (row === undefined) return undefined;
  const plan = putTogether(row.plan, row.places ?? [], await imagesOf(database, [row], connection));
  const cells = Array.from({ length: row.count }, () => IDLE_CELL);
  for (const { index, cell } of await database.getAll('cells', allOf(sweepId))) {
    if (index < cells.length) cells[index] = cell;
  }
  const { id, startedWall, state } = row;
  return { id, plan, startedWall, state, cells };
}

async function listSweeps(database: WorkbenchDatabase): Promise<readonly ListedSweep[]> {
  const rows = await database.getAllFromIndex('sweeps', 'startedWall');
  const listed = rows.map(async ({ id, title, startedWall, state, count }) => {
    return { id, title, startedWall, state, count, done: await database.count('cells', allOf(id)) };
  });
  return (await Promise.all(listed)).reverse();
}

async function removeSweeps(
  database: WorkbenchDatabase,
  ids: readonly string[],
  connection: Connection,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await Promise.all(ids.map((id) => database.get('sweeps', id)));
  const change = database.transaction(TABLES, 'readwrite');
  const deletes = ids.flatMap((id) => [
    change.objectStore('sweeps').delete(id),
    change.objectStore('cells').delete(allOf(id)),
    change.objectStore('cellRuns').delete(allOf(id)),
  ]);
  for (const one of deletes) one.catch(() => undefined);
  await change.done;
  if (rows.some((row) => row?.hashes !== undefined)) await sweepImages(database, connection);
}

/** The keys of all cells of a sweep. */
function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

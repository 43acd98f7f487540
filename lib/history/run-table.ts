import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Tables, WorkbenchDatabase } from './database';

export type VersionChange = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

/** Runs, each under its own id, to be found by document and by time. */
export function createRuns(database: WorkbenchDatabase) {
  const runs = database.createObjectStore('runs', { keyPath: 'id' });
  runs.createIndex('draft', 'draft');
  runs.createIndex('startedWall', 'startedWall');
  return runs;
}

/** Version 1 kept one run a column, keyed by both; one after another each moves under its own id, named by its document. */
export async function moveRuns(database: WorkbenchDatabase, change: VersionChange): Promise<void> {
  const former = change.objectStore('runs');
  former.name = 'runs-1';
  const runs = createRuns(database);
  runs.createIndex('hashes', 'hashes', { multiEntry: true });
  const drafts = change.objectStore('drafts');
  for (let cursor = await former.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { draft, column, record } = cursor.value;
    const { id, startedWall } = record;
    const row = await drafts.get(draft);
    await runs.put({ id, draft, column, startedWall, record });
    if (row !== undefined) await drafts.put({ ...row, runs: [...(row.runs ?? []), id] });
  }
  (database as unknown as IDBPDatabase).deleteObjectStore('runs-1'); // no table of this version
}

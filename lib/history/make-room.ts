import type { Connection } from './connection';
import type { WorkbenchDatabase } from './database';

/** So many runs that nobody has pinned are kept. */
const MOST_RUNS = 5000;

let removedForRoom = 0;

/** How many of the oldest runs have been removed since the page was opened because the browser was full. */
export function runsRemovedForRoom(): number {
  return removedForRoom;
}

/** Removes the oldest tenth of the runs that are not pinned and not shown by this document; false where there is none. */
export async function makeRoom(
  database: WorkbenchDatabase,
  connection: Connection,
  { runs }: { readonly runs: readonly { readonly id: string }[] },
): Promise<boolean> {
  const shown = new Set(runs.map(({ id }) => id));
  const old = (await unpinned(database)).filter((id) => !shown.has(id));
  const gone = old.slice(0, Math.ceil(old.length / 10));
  if (gone.length === 0) return false;
  await removeRuns(database, gone);
  await sweepImages(database, connection);
  removedForRoom += gone.length;
  return true;
}

/** Removes the oldest runs beyond those that are kept; how many. */
export async function trimRuns(database: WorkbenchDatabase, most = MOST_RUNS): Promise<number> {
  if ((await database.count('runs')) <= most) return 0;
  const old = await unpinned(database);
  const gone = old.slice(0, Math.max(0, old.length - most));
  await removeRuns(database, gone);
  return gone.length;
}

/** The ids of runs that are not pinned, oldest first. */
export async function unpinned(database: WorkbenchDatabase): Promise<readonly string[]> {
  const [ids, marks] = await Promise.all([
    database.getAllKeysFromIndex('runs', 'startedWall'),
    database.getAll('marks'),
  ]);
  const pinned = new Set(marks.filter((mark) => mark.pinned === true).map(({ id }) => id));
  return ids.filter((id) => !pinned.has(id));
}

/** Takes away everything that is kept of these runs but their images. */
export async function removeRuns(database: WorkbenchDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const names = ['runs', 'facts', 'texts', 'marks'] as const;
  const change = database.transaction(names, 'readwrite');
  for (const name of names) {
    for (const id of ids)
      change
        .objectStore(name)
        .delete(id)
        .catch(() => undefined);
  }
  await change.done;
}

/** What may hold an image. */
const HOLDERS = ['drafts', 'runs', 'sweeps', 'cellRuns'] as const;

/** Takes away the images that nothing holds any more; how many. */
export async function sweepImages(database: WorkbenchDatabase, connection: Connection): Promise<number> {
  connection.sweeping();
  const change = database.transaction([...HOLDERS, 'images'] as const, 'readwrite');
  const images = change.objectStore('images');
  let swept = 0;
  for (const hash of await images.getAllKeys()) {
    const held = await Promise.all(HOLDERS.map((name) => change.objectStore(name).index('hashes').count(hash)));
    if (held.some((count) => count > 0)) continue;
    await images.delete(hash);
    swept += 1;
  }
  await change.done;
  if (swept > 0) connection.sweeping();
  return swept;
}

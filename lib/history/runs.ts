import type { Result } from '../core/result';
import type { RunRecord } from '../run/run-record';
import type { Connection } from './connection';
import type { RunMark, RunRow, WorkbenchDatabase } from './database';
import type { ImageRow } from './known-images';
import { removeRuns, runsRemovedForRoom, sweepImages, trimRuns, unpinned } from './make-room';
import { imagesOf, wholeRun } from './read-images';
import { type RunFacts, type RunText, runFacts, runText } from './run-facts';

export type ListedRun = RunFacts & Omit<RunMark, 'id'>;

export type RunList = {
  /** Newest first. */
  readonly runs: readonly ListedRun[];
  /** Oldest runs that have been taken away: there were too many, or the browser was full. */
  readonly removed: number;
};

/** A run that has been taken away, as it must be put back. */
export type RemovedRun = {
  readonly run: RunRow;
  readonly facts: RunFacts | undefined;
  readonly text: RunText | undefined;
  readonly mark: RunMark | undefined;
  readonly images: readonly ImageRow[];
};

export type RunHistory = {
  list(): Promise<Result<RunList>>;
  /** The words of every run, by its id, for searching; in lower case. */
  texts(): Promise<Result<ReadonlyMap<string, string>>>;
  load(id: string): Promise<Result<RunRecord | undefined>>;
  mark(mark: RunMark): Promise<Result<true>>;
  remove(id: string): Promise<Result<RemovedRun | undefined>>;
  putBack(removed: RemovedRun): Promise<Result<true>>;
  /** Removes every run that is not pinned, and images that nobody holds; how many runs. */
  clear(): Promise<Result<number>>;
};

/** Every run of this browser; what the browser refuses comes back as `unavailable`. Never rejects. */
export function openRunHistory(connection: Connection): RunHistory {
  const { attempt } = connection;
  return {
    list: () =>
      attempt(async (database) => {
        const removed = await trimRuns(database);
        await addMissingFacts(database);
        const [facts, marks] = await Promise.all([
          database.getAllFromIndex('facts', 'startedWall'),
          database.getAll('marks'),
        ]);
        const marked = new Map(marks.map(({ id, ...mark }) => [id, mark]));
        const runs = facts.map((row) => ({ ...row, ...marked.get(row.id) })).reverse();
        return { runs, removed: removed + runsRemovedForRoom() };
      }),
    texts: () =>
      attempt(async (database) => new Map((await database.getAll('texts')).map(({ id, text }) => [id, text]))),
    load: (id) =>
      attempt(async (database) => {
        const row = await database.get('runs', id);
        return row && wholeRun(row, await imagesOf(database, [row], connection));
      }),
    mark: (mark) =>
      attempt(async (database) => {
        if (mark.name === undefined && mark.pinned === undefined) await database.delete('marks', mark.id);
        else await database.put('marks', mark);
        return true as const;
      }),
    remove: (id) => attempt((database) => removeOne(database, id)),
    putBack: (removed) => attempt((database) => putBack(database, removed)),
    clear: () =>
      attempt(async (database) => {
        const ids = await unpinned(database);
        await removeRuns(database, ids);
        await sweepImages(database, connection);
        return ids.length;
      }),
  };
}

/** Runs of an older version have no facts yet. One after another: each may be large. */
async function addMissingFacts(database: WorkbenchDatabase): Promise<void> {
  const [ids, known] = await Promise.all([database.getAllKeys('runs'), database.getAllKeys('facts')]);
  const there = new Set(known);
  for (const id of ids) {
    if (there.has(id)) continue;
    const row = await database.get('runs', id);
    if (row === undefined) continue;
    const change = database.transaction(['facts', 'texts'], 'readwrite');
    await Promise.all([
      change.objectStore('facts').put(runFacts(row.record)),
      change.objectStore('texts').put(runText(row.record)),
      change.done,
    ]);
  }
}

async function removeOne(database: WorkbenchDatabase, id: string): Promise<RemovedRun | undefined> {
  const [run, facts, text, mark] = await Promise.all([
    database.get('runs', id),
    database.get('facts', id),
    database.get('texts', id),
    database.get('marks', id),
  ]);
  if (run === undefined) return undefined;
  const images = await Promise.all((run.hashes ?? []).map((hash) => database.get('images', hash)));
  await removeRuns(database, [id]);
  return { run, facts, text, mark, images: images.flatMap((image) => image ?? []) };
}

async function putBack(database: WorkbenchDatabase, { run, facts, text, mark, images }: RemovedRun): Promise<true> {
  const change = database.transaction(['runs', 'facts', 'texts', 'marks', 'images'], 'readwrite');
  await Promise.all([
    change.objectStore('runs').put(run),
    facts && change.objectStore('facts').put(facts),
    text && change.objectStore('texts').put(text),
    mark && change.objectStore('marks').put(mark),
    ...images.map((image) => change.objectStore('images').put(image)),
    change.done,
  ]);
  return true;
}

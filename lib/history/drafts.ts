import type { Result } from '../core/result';
import type { Draft } from '../draft/draft';
import { draftTitle } from '../draft/draft-title';
import type { RunRecord } from '../run/run-record';
import { putTogether, takeApart } from './apart';
import { type Connection, isFull, openConnection } from './connection';
import type { DraftRow, StoredReplies, StoredResults, WorkbenchDatabase } from './database';
import { imagesOf, rowsOfDraft, wholeRun } from './read-images';

const LISTED = 20;
/** Raised with every change of the shape of a draft. */
export const FORM = 1;

/** A document with the runs it shows: of each column the rounds in order, the last run last. */
export type DraftRecord = {
  readonly id: string;
  readonly draft: Draft;
  readonly runs: readonly RunRecord[];
  /** Runs that it shows no longer, and that have not been written yet. */
  readonly left?: readonly RunRecord[];
  readonly results?: StoredResults;
  readonly replies?: StoredReplies;
  readonly editedWall: number;
};

export type DraftHistory = {
  /** Writes the document, and of its runs and images those that were not written before. One transaction. */
  save(record: DraftRecord): Promise<Result<true>>;
  load(id: string): Promise<Result<DraftRecord | undefined>>;
  /** The document that was edited last. */
  latest(): Promise<Result<DraftRecord | undefined>>;
  /** The last twenty, newest first. */
  list(): Promise<Result<readonly Pick<DraftRow, 'id' | 'title' | 'editedWall'>[]>>;
  /** Takes the document away; its runs stay in the history. */
  remove(id: string): Promise<Result<true>>;
};

/** Documents in this browser's IndexedDB; what the browser refuses comes back as `unavailable`. Never rejects. */
export function openDraftHistory(connection: Connection = openConnection()): DraftHistory {
  const { attempt, images } = connection;
  const written = new WeakSet<RunRecord>();

  async function opened(database: WorkbenchDatabase, row: DraftRow | undefined): Promise<DraftRecord | undefined> {
    const record = row && (await wholeDraft(database, row, connection));
    for (const run of record?.runs ?? []) written.add(run);
    return record;
  }

  async function write(database: WorkbenchDatabase, record: DraftRecord): Promise<true> {
    const fresh = [...(record.left ?? []), ...record.runs].filter((run) => !written.has(run));
    const parts = fresh.length === 0 ? undefined : (runParts ?? (await loadRunParts()));
    const { rest, taken } = takeApart(record.draft);
    const apart = parts === undefined ? [] : fresh.map(parts.takeRunApart);
    const urls = [...taken, ...apart.flatMap((run) => run.taken)];
    const learning = images.learn(urls);
    if (learning !== undefined) await learning;
    const unwritten = images.unwritten(urls);
    const change = database.transaction(['drafts', 'runs', 'facts', 'texts', 'images'], 'readwrite');
    const rows = parts === undefined ? [] : apart.map((run) => parts.runRows(record.id, run, images));
    const puts = [
      change.objectStore('drafts').put(draftRow(record, rest, images.places(taken))),
      ...rows.flatMap(({ run, facts, text }) => [
        change.objectStore('runs').put(run),
        change.objectStore('facts').put(facts),
        change.objectStore('texts').put(text),
      ]),
      ...unwritten.map((image) => change.objectStore('images').put(image)),
    ];
    // Without it a page that goes away would take the write with it: nobody is left to see that the puts are done.
    change.commit?.();
    // Only the transaction knows why it ended; what was put says no more than that it did.
    for (const put of puts) put.catch(() => undefined);
    await change.done;
    for (const run of fresh) written.add(run);
    images.noteWritten(unwritten.map(({ hash }) => hash));
    return true;
  }

  return {
    save: (record) =>
      attempt(async (database) => {
        try {
          return await write(database, record);
        } catch (error) {
          if (!isFull(error)) throw error;
          const { makeRoom } = await import('./make-room');
          if (!(await makeRoom(database, connection, record))) throw error;
          return write(database, record);
        }
      }),
    load: (id) => attempt(async (database) => opened(database, await database.get('drafts', id))),
    latest: () =>
      attempt(async (database) => {
        const cursor = await database.transaction('drafts').store.index('editedWall').openCursor(null, 'prev');
        return opened(database, cursor?.value);
      }),
    list: () => attempt(lastEdited),
    remove: (id) =>
      attempt(async (database) => {
        await database.delete('drafts', id);
        return true as const;
      }),
  };
}

type RunParts = typeof import('./run-rows');
let runParts: RunParts | undefined;

/** How a run is written comes with the first run. */
async function loadRunParts(): Promise<RunParts> {
  runParts = await import('./run-rows');
  return runParts;
}

async function lastEdited(database: WorkbenchDatabase): Promise<Pick<DraftRow, 'id' | 'title' | 'editedWall'>[]> {
  const rows: Pick<DraftRow, 'id' | 'title' | 'editedWall'>[] = [];
  let cursor = await database.transaction('drafts').store.index('editedWall').openCursor(null, 'prev');
  while (cursor !== null && rows.length < LISTED) {
    const { id, title, editedWall } = cursor.value;
    rows.push({ id, title, editedWall });
    cursor = await cursor.continue();
  }
  return rows;
}

function draftRow(record: DraftRecord, draft: Draft, places: NonNullable<DraftRow['places']>): DraftRow {
  const { id, runs, results, replies, editedWall } = record;
  return {
    id,
    title: draftTitle(record.draft),
    editedWall,
    form: FORM,
    draft,
    runs: runs.map((run) => run.id),
    ...(places.length === 0 ? {} : { places, hashes: [...new Set(places.map(({ hash }) => hash))] }),
    ...(results === undefined ? {} : { results }),
    ...(replies === undefined ? {} : { replies }),
  };
}

/** The document with its runs and images; undefined for a row that holds no draft this version can read. */
async function wholeDraft(
  database: WorkbenchDatabase,
  row: DraftRow,
  connection: Connection,
): Promise<DraftRecord | undefined> {
  const runRows = await rowsOfDraft(database, row);
  const urls = await imagesOf(database, [row, ...runRows], connection);
  const kept = putTogether(row.draft, row.places ?? [], urls);
  const draft = row.form === FORM ? kept : await readOtherForm(kept);
  if (draft === undefined) return undefined;
  const { id, editedWall, results, replies } = row;
  return {
    id,
    draft,
    editedWall,
    runs: runRows.map((run) => wholeRun(run, urls)),
    ...(results === undefined ? {} : { results }),
    ...(replies === undefined ? {} : { replies }),
  };
}

/** What this page's own code has written needs no validation; only for the rest is the validator loaded. */
async function readOtherForm(draft: unknown): Promise<Draft | undefined> {
  const { readSavedDraft } = await import('../draft/parse-draft');
  return readSavedDraft(draft);
}

import type { Failure } from '../core/failure';
import { fail, ok, type Result } from '../core/result';
import type { Draft } from '../draft/draft';
import { draftTitle } from '../draft/draft-title';
import type { RunRecord } from '../run/run-record';
import { type DraftRow, openDatabase, type WorkbenchDatabase } from './database';

const LISTED = 20;

/** Raised with every change of the shape of a draft. */
const FORM = 1;

/** A document with its last runs, one a column. */
export type DraftRecord = {
  readonly id: string;
  readonly draft: Draft;
  readonly runs: readonly RunRecord[];
  readonly editedWall: number;
};

export type DraftHistory = {
  /** Writes the document, and of its runs those that were not written before. One transaction. */
  save(record: DraftRecord): Promise<Result<true>>;
  load(id: string): Promise<Result<DraftRecord | undefined>>;
  /** The document that was edited last. */
  latest(): Promise<Result<DraftRecord | undefined>>;
  /** The last twenty, newest first. */
  list(): Promise<Result<readonly Pick<DraftRow, 'id' | 'title' | 'editedWall'>[]>>;
};

/** Documents in this browser's IndexedDB; what the browser refuses comes back as `unavailable`. Never rejects. */
export function openDraftHistory(name = 'llm-workbench'): DraftHistory {
  let opening: Promise<WorkbenchDatabase> | undefined;
  const written = new WeakMap<RunRecord, string>();

  async function attempt<T>(work: (database: WorkbenchDatabase) => Promise<T>): Promise<Result<T>> {
    try {
      opening ??= openDatabase(name);
      const database = await opening.catch((error) => {
        opening = undefined;
        throw error;
      });
      return ok(await work(database));
    } catch (error) {
      return fail(refusal(error));
    }
  }

  return {
    save: (record) =>
      attempt(async (database) => {
        const fresh = record.runs.filter((run) => written.get(run) !== record.id);
        const change = database.transaction(['drafts', 'runs'], 'readwrite');
        const runs = fresh.map((run) => ({ draft: record.id, column: run.column, record: run }));
        const puts = [
          change.objectStore('drafts').put(draftRow(record)),
          ...runs.map((run) => change.objectStore('runs').put(run)),
        ];
        // Without it a page that goes away would take the write with it: nobody is left to see that the puts are done.
        change.commit?.();
        await Promise.all([...puts, change.done]);
        for (const run of fresh) written.set(run, record.id);
        return true as const;
      }),
    load: (id) =>
      attempt(async (database) => {
        const row = await database.get('drafts', id);
        return row && withRuns(database, row);
      }),
    latest: () =>
      attempt(async (database) => {
        const cursor = await database.transaction('drafts').store.index('editedWall').openCursor(null, 'prev');
        return cursor === null ? undefined : withRuns(database, cursor.value);
      }),
    list: () => attempt(lastEdited),
  };
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

function draftRow({ id, draft, editedWall }: DraftRecord): DraftRow {
  return { id, title: draftTitle(draft), editedWall, form: FORM, draft };
}

/** The document with its runs; undefined for a row that holds no draft this version can read. */
async function withRuns(database: WorkbenchDatabase, row: DraftRow): Promise<DraftRecord | undefined> {
  const draft = row.form === FORM ? row.draft : await readOtherForm(row.draft);
  if (draft === undefined) return undefined;
  const runs = await database.getAllFromIndex('runs', 'draft', row.id);
  return { id: row.id, draft, editedWall: row.editedWall, runs: runs.map(({ record }) => record) };
}

/** What this page's own code has written needs no validation; only for the rest is the validator loaded. */
async function readOtherForm(draft: unknown): Promise<Draft | undefined> {
  const { readSavedDraft } = await import('../draft/parse-draft');
  return readSavedDraft(draft);
}

function refusal(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const words = /quota/i.test(`${name} ${message}`)
    ? 'This browser has no room left for drafts. Free some space, or save the draft as a file.'
    : `This browser does not keep drafts: ${message}`;
  return { kind: 'unavailable', message: words };
}

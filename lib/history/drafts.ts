import type { Failure } from '../core/failure';
import { fail, ok, type Result } from '../core/result';
import type { Draft } from '../draft/draft';
import { draftTitle } from '../draft/draft-title';
import type { RunRecord } from '../run/run-record';
import { type DraftRow, openDatabase, type WorkbenchDatabase } from './database';

const LISTED = 20;

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
        await database.transaction('rw', database.drafts, database.runs, async () => {
          await database.drafts.put(draftRow(record));
          await database.runs.bulkPut(fresh.map((run) => ({ draft: record.id, column: run.column, record: run })));
        });
        for (const run of fresh) written.set(run, record.id);
        return true as const;
      }),
    load: (id) =>
      attempt(async (database) => {
        const row = await database.drafts.get(id);
        return row && withRuns(database, row);
      }),
    latest: () =>
      attempt(async (database) => {
        const row = await database.drafts.orderBy('editedWall').last();
        return row && withRuns(database, row);
      }),
    list: () =>
      attempt(async (database) => {
        const rows = await database.drafts.orderBy('editedWall').reverse().limit(LISTED).toArray();
        return rows.map(({ id, title, editedWall }) => ({ id, title, editedWall }));
      }),
  };
}

function draftRow({ id, draft, editedWall }: DraftRecord): DraftRow {
  return { id, title: draftTitle(draft), editedWall, draft };
}

async function withRuns(database: WorkbenchDatabase, row: DraftRow): Promise<DraftRecord> {
  const runs = await database.runs.where('draft').equals(row.id).toArray();
  return { id: row.id, draft: row.draft, editedWall: row.editedWall, runs: runs.map(({ record }) => record) };
}

function refusal(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const words = /quota/i.test(`${name} ${message}`)
    ? 'This browser has no room left for drafts. Free some space, or save the draft as a file.'
    : `This browser does not keep drafts: ${message}`;
  return { kind: 'unavailable', message: words };
}

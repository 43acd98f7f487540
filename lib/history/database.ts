import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from '../draft/draft';
import type { RunRecord } from '../run/run-record';

export type DraftRow = {
  readonly id: string;
  readonly title: string;
  readonly editedWall: number;
  /** Which form of draft wrote it; another form is validated when it is read. */
  readonly form: number;
  readonly draft: Draft;
};

export type RunRow = { readonly draft: string; readonly column: string; readonly record: RunRecord };

/** The tables of this browser's IndexedDB. */
interface Tables extends DBSchema {
  drafts: { key: string; value: DraftRow; indexes: { editedWall: number } };
  runs: { key: [string, string]; value: RunRow; indexes: { draft: string } };
}

export type WorkbenchDatabase = IDBPDatabase<Tables>;

const VERSION = 1;

/** The open database. Rejects where the browser has none, or while another tab holds an older version of it. */
export function openDatabase(name: string): Promise<WorkbenchDatabase> {
  return new Promise((resolve, reject) => {
    const opening = openDB<Tables>(name, VERSION, {
      upgrade: createTables,
      blocked: () => reject(new Error('Another tab holds an older version of the saved drafts.')),
      // A newer page must not wait for this one.
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(), // the event of a database
    });
    opening.then(resolve, reject);
  });
}

/** A change of the tables is a further step here, under its own version. */
function createTables(database: WorkbenchDatabase): void {
  database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('editedWall', 'editedWall');
  database.createObjectStore('runs', { keyPath: ['draft', 'column'] }).createIndex('draft', 'draft');
}

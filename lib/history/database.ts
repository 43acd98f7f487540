import { Dexie, type Table } from 'dexie';
import type { Draft } from '../draft/draft';
import type { RunRecord } from '../run/run-record';

export type DraftRow = {
  readonly id: string;
  readonly title: string;
  readonly editedWall: number;
  readonly draft: Draft;
};

export type RunRow = { readonly draft: string; readonly column: string; readonly record: RunRecord };

/** The tables of this browser's IndexedDB. A change of them is a further `version` with its own upgrade. */
export class WorkbenchDatabase extends Dexie {
  readonly drafts: Table<DraftRow, string>;
  readonly runs: Table<RunRow, [string, string]>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ drafts: 'id, editedWall', runs: '[draft+column], draft' });
    this.drafts = this.table('drafts');
    this.runs = this.table('runs');
  }
}

/** The open database. Rejects where the browser has none, or while another tab holds an older version of it. */
export function openDatabase(name: string): Promise<WorkbenchDatabase> {
  return new Promise((resolve, reject) => {
    const database = new WorkbenchDatabase(name);
    database.on('blocked', () => reject(new Error('Another tab holds an older version of the saved drafts.')));
    database.open().then(() => resolve(database), reject);
  });
}

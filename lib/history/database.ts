import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SweepCell, SweepPlan, SweepState } from '../compare/sweep';
import type { Draft } from '../draft/draft';
import type { RunRecord } from '../run/run-record';
import type { Place } from './apart';
import type { ImageRow } from './known-images';
import type { RunFacts, RunText } from './run-facts';
import { createRuns, moveRuns, type VersionChange } from './run-table';

/** The results given for calls of runs: by run id, then by the place of the call. */
export type StoredResults = Readonly<Record<string, Readonly<Record<number, string | undefined>> | undefined>>;

/** What is typed into the reply boxes, by column. */
export type StoredReplies = Readonly<Record<string, string | undefined>>;

/** Where the images of a row stand, and their hashes once more, to be found by; none where there are no images. */
type Images = { readonly places?: readonly Place[]; readonly hashes?: readonly string[] };

export type DraftRow = Images & {
  readonly id: string;
  readonly title: string;
  readonly editedWall: number;
  /** Which form of draft wrote it; another form is validated when it is read. */
  readonly form: number;
  /** With "" in the place of each image. */
  readonly draft: Draft;
  /** Ids of the runs it shows: of each column the rounds in order, the last run last. None where version 1 had none. */
  readonly runs?: readonly string[];
  readonly results?: StoredResults;
  readonly replies?: StoredReplies;
};

/** One run; `draft` is the document that wrote it first, and a copy of that document may show it too. */
export type RunRow = Images & {
  readonly id: string;
  readonly draft: string;
  readonly column: string;
  readonly startedWall: number;
  /** Its body with "" in the place of each image, and `sent` as "" where that is the body as text. */
  readonly record: RunRecord;
  readonly sentIsBody?: true;
};

/** What a person said of a run. */
export type RunMark = { readonly id: string; readonly name?: string; readonly pinned?: true };

export type SweepRow = Images & {
  readonly id: string;
  readonly title: string;
  readonly startedWall: number;
  readonly state: SweepState['state'];
  /** How many cells it has. */
  readonly count: number;
  /** With "" in the place of each image. */
  readonly plan: SweepPlan;
};

/** A cell that has ended. */
export type CellRow = { readonly sweep: string; readonly index: number; readonly cell: SweepCell };

/** The run of a cell, apart from it: cells are read all together, and runs one by one. */
export type CellRunRow = Images &
  Pick<RunRow, 'record' | 'sentIsBody'> & { readonly sweep: string; readonly index: number };

/** The tables of this browser's IndexedDB. `facts` and `texts` repeat what lists and searches need of `runs`. */
export interface Tables extends DBSchema {
  drafts: { key: string; value: DraftRow; indexes: { editedWall: number; hashes: string } };
  runs: { key: string; value: RunRow; indexes: { draft: string; startedWall: number; hashes: string } };
  facts: { key: string; value: RunFacts; indexes: { startedWall: number } };
  texts: { key: string; value: RunText };
  marks: { key: string; value: RunMark };
  images: { key: string; value: ImageRow };
  sweeps: { key: string; value: SweepRow; indexes: { startedWall: number; hashes: string } };
  cells: { key: [sweep: string, index: number]; value: CellRow };
  cellRuns: { key: [sweep: string, index: number]; value: CellRunRow; indexes: { hashes: string } };
}

export type WorkbenchDatabase = IDBPDatabase<Tables>;

const VERSION = 4;

/** The open database; `closed` when it is taken away. Rejects where the browser has none, or an older one is held open. */
export function openDatabase(name: string, closed: () => void = () => undefined): Promise<WorkbenchDatabase> {
  if (typeof indexedDB === 'undefined') return Promise.reject(new Error('it has no database for pages.'));
  return new Promise((resolve, reject) => {
    const opening = openDB<Tables>(name, VERSION, {
      upgrade: (database, from, _to, change) => bringUp(database, from, change),
      blocked: () => reject(new Error('Another tab holds an older version of the saved drafts.')),
      // A newer page must not wait for this one.
      blocking: (_current, _next, event) => {
        (event.target as IDBDatabase).close(); // the event of a database
        closed();
      },
      terminated: closed,
    });
    opening.then(resolve, reject);
  });
}

/** A change of the tables is a further step here, under its own version. */
async function bringUp(database: WorkbenchDatabase, from: number, change: VersionChange): Promise<void> {
  if (from === 0) {
    database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('editedWall', 'editedWall');
    createRuns(database);
  }
  if (from < 3) addTables(database, change, from === 1);
  if (from < 4) addSweeps(database);
  if (from === 1) await moveRuns(database, change);
}

/** Version 3: images once, and what lists need of runs; the facts of older runs are added when they are listed. */
function addTables(database: WorkbenchDatabase, change: VersionChange, runsMove: boolean): void {
  database.createObjectStore('facts', { keyPath: 'id' }).createIndex('startedWall', 'startedWall');
  for (const name of ['texts', 'marks'] as const) database.createObjectStore(name, { keyPath: 'id' });
  database.createObjectStore('images', { keyPath: 'hash' });
  change.objectStore('drafts').createIndex('hashes', 'hashes', { multiEntry: true });
  if (!runsMove) change.objectStore('runs').createIndex('hashes', 'hashes', { multiEntry: true });
}

/** Version 4: sweeps, their cells, and the runs of these. */
function addSweeps(database: WorkbenchDatabase): void {
  const sweeps = database.createObjectStore('sweeps', { keyPath: 'id' });
  sweeps.createIndex('startedWall', 'startedWall');
  sweeps.createIndex('hashes', 'hashes', { multiEntry: true });
  database.createObjectStore('cells', { keyPath: ['sweep', 'index'] });
  const runs = database.createObjectStore('cellRuns', { keyPath: ['sweep', 'index'] });
  runs.createIndex('hashes', 'hashes', { multiEntry: true });
}

import { serializeBody } from '../core/wire';
import type { RunRecord } from '../run/run-record';
import { putTogether } from './apart';
import type { Connection } from './connection';
import type { DraftRow, RunRow, WorkbenchDatabase } from './database';

type Hashed = { readonly hashes?: readonly string[] | undefined };

/** The images of these rows, by hash, each read once. */
export async function imagesOf(
  database: WorkbenchDatabase,
  rows: readonly Hashed[],
  { images }: Connection,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(rows.flatMap(({ hashes }) => hashes ?? []))];
  if (wanted.length === 0) return new Map();
  const table = database.transaction('images').store;
  const found = await Promise.all(wanted.map((hash) => table.get(hash)));
  const there = found.flatMap((row) => row ?? []);
  images.noteRead(there);
  return new Map(there.map(({ hash, url }) => [hash, url]));
}

/** The run as it was written, images and sent text included. */
export function wholeRun(
  { record, places = [], sentIsBody }: Pick<RunRow, 'record' | 'places' | 'sentIsBody'>,
  urls: ReadonlyMap<string, string>,
): RunRecord {
  const body = putTogether(record.wire.body, places, urls);
  const wire = body === record.wire.body ? record.wire : { ...record.wire, body };
  return { ...record, wire, ...(sentIsBody === true ? { sent: serializeBody(wire) } : {}) };
}

/** The runs that a document shows, in their order; one that is gone is left out. */
export async function rowsOfDraft(
  database: WorkbenchDatabase,
  { runs = [] }: Pick<DraftRow, 'runs'>,
): Promise<readonly RunRow[]> {
  const table = database.transaction('runs').store;
  const rows = await Promise.all(runs.map((id) => table.get(id)));
  return rows.flatMap((row) => (row === undefined ? [] : [row]));
}

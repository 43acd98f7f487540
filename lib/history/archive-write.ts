import type { Result } from '../core/result';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveRecord } from './archive-record';
import type { Connection } from './connection';

/**
 * Every image, draft and run of this browser as lines of JSON, read one by one and handed on in parts. Keys are in none
 * of these tables: a request names them only.
 */
export function writeArchive({ attempt }: Connection, savedWall: number): Promise<Result<Blob>> {
  return attempt(async (database) => {
    const parts: Blob[] = [];
    const add = (record: ArchiveRecord) => parts.push(new Blob([`${JSON.stringify(record)}\n`]));
    add({ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, savedWall });
    await eachRow(
      database.getAllKeys('images'),
      (key) => database.get('images', key),
      (image) => add({ image }),
    );
    await eachRow(
      database.getAllKeys('drafts'),
      (key) => database.get('drafts', key),
      (draft) => add({ draft }),
    );
    const marks = new Map((await database.getAll('marks')).map((mark) => [mark.id, mark]));
    await eachRow(
      database.getAllKeys('runs'),
      (key) => database.get('runs', key),
      (run) => {
        const mark = marks.get(run.id);
        add({ run, ...(mark === undefined ? {} : { mark }) });
      },
    );
    return new Blob(parts, { type: 'application/x-ndjson' });
  });
}

/** One at a time: all together they might not fit into memory. */
async function eachRow<Row>(
  keys: Promise<readonly string[]>,
  read: (key: string) => Promise<Row | undefined>,
  work: (row: Row) => void,
): Promise<void> {
  for (const key of await keys) {
    const row = await read(key);
    if (row !== undefined) work(row);
  }
}

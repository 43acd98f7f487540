import { isJsonObject, parseJson } from '../core/json';
import { DEEPEST_SENT } from '../core/json-depth';
import { fail, type Result } from '../core/result';
import { cleanBody } from '../draft/clean-body';
import { readSavedDraft } from '../draft/parse-draft';
import { archiveLines } from './archive-lines';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveRecord, readArchiveRecord } from './archive-record';
import type { Connection } from './connection';
import type { DraftRow, RunMark, RunRow, WorkbenchDatabase } from './database';
import { FORM } from './drafts';
import { imageHash } from './image-hash';
import type { ImageRow } from './known-images';
import { sweepImages } from './make-room';
import { runFacts, runText } from './run-facts';

/** SECURITY.md, section 8: an archive is read record by record, and no record may be larger. */
const MOST_RECORD_BYTES = 80 * 1024 * 1024;

/** A body of the deepest sort lies some levels inside of its record. */
const MOST_LEVELS = DEEPEST_SENT + 20;

/** What an archive has brought: drafts and runs that came in, those that were here already, and lines that are no record. */
export type ArchiveReport = {
  readonly drafts: number;
  readonly runs: number;
  readonly kept: number;
  readonly refused: number;
};

/** Puts what an archive holds beside what is here, and overwrites nothing that is newer. */
export async function readArchive(connection: Connection, file: Blob): Promise<Result<ArchiveReport>> {
  const lines = archiveLines(file.stream(), MOST_RECORD_BYTES);
  const head = await recordOf(lines.next().then(({ value }) => value ?? undefined)).catch(() => undefined);
  if (head === undefined || !('format' in head) || head.format !== ARCHIVE_FORMAT) {
    return fail({ kind: 'invalid-draft', message: 'This file is not an archive of a workbench.' });
  }
  if (head.version > ARCHIVE_VERSION) {
    const message = `This archive has version ${head.version}, made by a newer workbench. This one reads version ${ARCHIVE_VERSION}.`;
    return fail({ kind: 'invalid-draft', message });
  }
  return connection.attempt(async (database) => {
    const report = { drafts: 0, runs: 0, kept: 0, refused: 0 };
    for await (const line of lines) {
      if (line?.trim() === '') continue;
      const record = await recordOf(Promise.resolve(line));
      const outcome = record === undefined ? 'refused' : await bring(database, record).catch(tooDeep);
      if (outcome !== 'image') report[outcome] += 1;
    }
    await sweepImages(database, connection);
    return report;
  });
}

async function recordOf(line: Promise<string | undefined>): Promise<ArchiveRecord | undefined> {
  const parsed = parseJson((await line) ?? '');
  const clean = parsed.ok && isJsonObject(parsed.value) ? cleanBody(parsed.value, MOST_LEVELS) : undefined;
  return clean?.ok ? readArchiveRecord(clean.value.body) : undefined;
}

/** What is nested beyond all measure cannot be stored; the lines after it can. */
function tooDeep(error: unknown): 'refused' {
  if (error instanceof RangeError) return 'refused';
  throw error;
}

async function bring(database: WorkbenchDatabase, record: ArchiveRecord): Promise<keyof ArchiveReport | 'image'> {
  if ('image' in record) return bringImage(database, record.image);
  if ('draft' in record) return bringDraft(database, record.draft);
  if ('run' in record) return bringRun(database, record.run, record.mark);
  return 'refused';
}

/** Under a hash that is not its own it would stand in for another image. */
async function bringImage(database: WorkbenchDatabase, { hash, url }: ImageRow): Promise<'image' | 'refused'> {
  if ((await imageHash(url)) !== hash) return 'refused';
  await database.put('images', { hash, url });
  return 'image';
}

async function bringDraft(database: WorkbenchDatabase, row: DraftRow): Promise<'drafts' | 'kept' | 'refused'> {
  const draft = readSavedDraft(row.draft);
  if (draft === undefined) return 'refused';
  const here = await database.get('drafts', row.id);
  if (here !== undefined && here.editedWall >= row.editedWall) return 'kept';
  const { id, title, editedWall, runs, results, replies, places, hashes } = row;
  await database.put('drafts', {
    id,
    title,
    editedWall,
    form: FORM,
    draft,
    runs: Array.isArray(runs) ? runs.filter((run) => typeof run === 'string') : [],
    ...(places === undefined || hashes === undefined ? {} : { places, hashes }),
    ...(typeof results === 'object' && results !== null ? { results } : {}),
    ...(typeof replies === 'object' && replies !== null ? { replies } : {}),
  });
  return 'drafts';
}

/** A run that was written while it went on gives way to one that has ended. */
async function bringRun(database: WorkbenchDatabase, run: RunRow, mark: RunMark | undefined): Promise<'runs' | 'kept'> {
  const here = await database.get('runs', run.id);
  const goesOn = (row: RunRow) => row.record.state.status === 'waiting' || row.record.state.status === 'streaming';
  if (here !== undefined && (!goesOn(here) || goesOn(run))) return 'kept';
  const known = await database.get('marks', run.id);
  const change = database.transaction(['runs', 'facts', 'texts', 'marks'], 'readwrite');
  await Promise.all([
    change.objectStore('runs').put(run),
    change.objectStore('facts').put(runFacts(run.record)),
    change.objectStore('texts').put(runText(run.record)),
    known === undefined && mark !== undefined && change.objectStore('marks').put({ ...mark, id: run.id }),
    change.done,
  ]);
  return 'runs';
}

import { fail, type Result } from '@/lib/core/result';
import type { ArchiveReport } from '@/lib/history/archive-read';
import type { Connection } from '@/lib/history/connection';
import type { DraftHistory } from '@/lib/history/drafts';
import type { RunHistory } from '@/lib/history/runs';

let loading: Promise<{ readonly connection: Connection; readonly drafts: DraftHistory }> | undefined;
let loadingRuns: Promise<RunHistory> | undefined;

/** Works with the documents of this browser. The database is no part of the first load. Never rejects. */
export async function inHistory<T>(work: (drafts: DraftHistory) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work((await history()).drafts);
  } catch {
    loading = undefined;
    return notLoaded();
  }
}

/** Works with the runs of this browser. Never rejects. */
export async function inRunHistory<T>(work: (runs: RunHistory) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    loadingRuns ??= Promise.all([import('@/lib/history/runs'), history()]).then(([part, { connection }]) =>
      part.openRunHistory(connection),
    );
    return await work(await loadingRuns);
  } catch {
    loadingRuns = undefined;
    return notLoaded();
  }
}

/** Writes everything that this browser keeps as one file. Never rejects. */
export async function writeHistoryFile(): Promise<Result<Blob>> {
  try {
    const [{ writeArchive }, { connection }] = await Promise.all([import('@/lib/history/archive-write'), history()]);
    return await writeArchive(connection, Date.now());
  } catch {
    return notLoaded();
  }
}

/** Puts what such a file holds beside what is here. Never rejects. */
export async function readHistoryFile(file: Blob): Promise<Result<ArchiveReport>> {
  try {
    const [{ readArchive }, { connection }] = await Promise.all([import('@/lib/history/archive-read'), history()]);
    return await readArchive(connection, file);
  } catch {
    return fail({ kind: 'unavailable', message: 'The browser could not read this file.' });
  }
}

function history() {
  loading ??= import('@/lib/history/open-history').then(({ openHistory }) => openHistory());
  return loading;
}

function notLoaded(): Result<never> {
  return fail({ kind: 'unavailable', message: 'The part of the page that keeps drafts could not be loaded.' });
}

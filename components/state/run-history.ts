import { fail, type Result } from '@/lib/core/result';
import type { ArchiveReport } from '@/lib/history/archive-read';
import type { RunHistory } from '@/lib/history/runs';
import { deviceHistory, notLoaded } from './device-history';

let loadingRuns: Promise<RunHistory> | undefined;

/** Works with the runs of this browser. Never rejects. */
export async function inRunHistory<T>(work: (runs: RunHistory) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    loadingRuns ??= Promise.all([import('@/lib/history/runs'), deviceHistory()]).then(([part, { connection }]) =>
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
    const [{ writeArchive }, { connection }] = await Promise.all([
      import('@/lib/history/archive-write'),
      deviceHistory(),
    ]);
    return await writeArchive(connection, Date.now());
  } catch {
    return notLoaded();
  }
}

/** Puts what such a file holds beside what is here. Never rejects. */
export async function readHistoryFile(file: Blob): Promise<Result<ArchiveReport>> {
  try {
    const [{ readArchive }, { connection }] = await Promise.all([
      import('@/lib/history/archive-read'),
      deviceHistory(),
    ]);
    return await readArchive(connection, file);
  } catch {
    return fail({ kind: 'unavailable', message: 'The browser could not read this file.' });
  }
}

import { fail, type Result } from '@/lib/core/result';
import type { Connection } from '@/lib/history/connection';
import type { DraftHistory } from '@/lib/history/drafts';

let loading: Promise<{ readonly connection: Connection; readonly drafts: DraftHistory }> | undefined;

/** Works with the documents of this browser. The database is no part of the first load. Never rejects. */
export async function inHistory<T>(work: (drafts: DraftHistory) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work((await deviceHistory()).drafts);
  } catch {
    loading = undefined;
    return notLoaded();
  }
}

/** The history of this browser, opened once. Rejects where its part of the page cannot be loaded. */
export function deviceHistory() {
  loading ??= import('@/lib/history/open-history').then(
    ({ openHistory }) => openHistory(),
    (reason: unknown) => {
      loading = undefined; // the next one that wants it asks again
      throw reason;
    },
  );
  return loading;
}

/** What is said where it could not be. */
export function notLoaded(): Result<never> {
  return fail({ kind: 'unavailable', message: 'The part of the page that keeps drafts could not be loaded.' });
}

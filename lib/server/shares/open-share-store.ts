import 'server-only';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '../../core/result';
import { type Environment, environment } from '../env';
import { LIMITS } from '../limits';
import { logShareStore } from '../log';
import { processState } from '../process-state';
import type { ShareStore } from './share-store';
import { sqlShareStore } from './sql-share-store';

type Opened = { url: string; store: Promise<ShareStore> };

/** The store of this process; opened by the first request that needs it. */
const state = () => processState('share-store', (): { opened: Opened | undefined } => ({ opened: undefined }));

/** Lets the work use the store. `unavailable` when the engine cannot answer now; the next request asks it again. */
export async function withShareStore<T>(work: (store: ShareStore) => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work(await openedStore()));
  } catch (error) {
    logShareStore(reasonOf(error));
    return fail({
      kind: 'unavailable',
      message: 'The store of shared links does not answer now. Try again in a moment.',
      retryAfterMs: LIMITS.shareRetryMs,
    });
  }
}

/** Whether the store answers. A file that nobody has needed yet is not made for this question. */
export async function shareStoreState(): Promise<'ok' | 'unavailable'> {
  const isIdleFile = state().opened === undefined && storeUrl(environment()).startsWith('file:');
  if (isIdleFile) return 'ok';
  const asked = withShareStore((store) => store.get('', 0));
  return (await asked).ok ? 'ok' : 'unavailable';
}

/** Closes the store; the next request opens it again. */
export async function closeShareStore(): Promise<void> {
  const { opened } = state();
  state().opened = undefined;
  const store = await opened?.store.catch(() => undefined);
  await store?.close();
}

/** The address of the store: `DATABASE_URL`, else a file in the data folder. */
function storeUrl({ databaseUrl, dataDir }: Pick<Environment, 'databaseUrl' | 'dataDir'>): string {
  return databaseUrl ?? pathToFileURL(join(/* turbopackIgnore: true */ dataDir, 'shares.db')).href;
}

function openedStore(): Promise<ShareStore> {
  const url = storeUrl(environment());
  const known = state().opened;
  if (known?.url === url) return known.store;
  const store = open(url);
  const opened = { url, store };
  state().opened = opened;
  store.catch(() => {
    if (state().opened === opened) state().opened = undefined;
  });
  return store;
}

async function open(url: string): Promise<ShareStore> {
  const driver = /^postgres(ql)?:/.test(url)
    ? (await import('./postgres-driver')).postgresDriver(url)
    : await (await import('./libsql-driver')).libsqlDriver(url);
  const store = sqlShareStore(driver);
  try {
    await store.migrate();
  } catch (error) {
    await store.close();
    throw error;
  }
  sweepNow(store);
  const sweeping = setInterval(() => sweepNow(store), LIMITS.shareSweepMs);
  sweeping.unref();
  const close = () => {
    clearInterval(sweeping);
    return store.close();
  };
  return { ...store, close };
}

function sweepNow(store: ShareStore): void {
  store.sweep(Date.now()).catch((error) => logShareStore(reasonOf(error)));
}

/** Codes only: a driver's message may hold the address with its password. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : 'unknown';
}

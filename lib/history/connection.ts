import type { Failure } from '../core/failure';
import { fail, ok, type Result } from '../core/result';
import { openDatabase, type WorkbenchDatabase } from './database';
import { createKnownImages, type KnownImages } from './known-images';

/** This browser's database, opened when it is first needed. */
export type Connection = {
  /** Does the work; what the browser refuses comes back as `unavailable`. Never rejects. */
  attempt<T>(work: (database: WorkbenchDatabase) => Promise<T>): Promise<Result<T>>;
  readonly images: KnownImages;
  /** Tells this tab and the others that images may have gone. */
  sweeping(): void;
};

export function openConnection(name = 'llm-workbench'): Connection {
  let opening: Promise<WorkbenchDatabase> | undefined;
  const images = createKnownImages();
  const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`${name}-images`);
  others?.addEventListener('message', images.forgetWritten);
  // In Node an open channel would keep the process alive.
  if (others !== undefined && 'unref' in others && typeof others.unref === 'function') others.unref();

  return {
    images,
    async attempt(work) {
      try {
        opening ??= openDatabase(name, () => {
          opening = undefined;
          images.forgetWritten();
        });
        const database = await opening.catch((error) => {
          opening = undefined;
          throw error;
        });
        return ok(await work(database));
      } catch (error) {
        return fail(refusal(error));
      }
    },
    sweeping() {
      images.forgetWritten();
      others?.postMessage('');
    },
  };
}

/** True where the browser has no more room for this page. */
export function isFull(error: unknown): boolean {
  return /quota/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
}

function refusal(error: unknown): Failure {
  const message = isFull(error)
    ? 'This browser has no room left: clear history, or save the draft as a file.'
    : `This browser does not keep drafts: ${error instanceof Error ? error.message : String(error)}`;
  return { kind: 'unavailable', message };
}

import type { Failure } from '../core/failure';
import type { Result } from '../core/result';
import type { StoredDraft } from './workbench';

export type SaveReport = 'saving' | Result<true>;

export type SaveQueue = {
  /** Puts a document in line; a newer state of the same document replaces one that still waits. */
  add(record: StoredDraft): void;
  /** When everything in line has been written, or has failed. */
  settled(): Promise<void>;
};

/** Writes documents one after another, each at once and never two at a time. */
export function createSaveQueue(
  save: (record: StoredDraft) => Promise<Result<true>>,
  report: (state: SaveReport) => void,
): SaveQueue {
  const waiting = new Map<string, StoredDraft>();
  let writing: Promise<void> | undefined;

  async function drain(): Promise<void> {
    let last: Result<true> = { ok: true, value: true };
    for (let next = takeFirst(waiting); next !== undefined; next = takeFirst(waiting)) {
      last = await save(next).catch((error) => ({ ok: false, failure: unwritten(error) }));
    }
    writing = undefined;
    report(last);
  }

  return {
    add(record) {
      const former = waiting.get(record.id);
      waiting.delete(record.id);
      waiting.set(record.id, former === undefined ? record : withLeft(record, former));
      if (writing !== undefined) return;
      report('saving');
      writing = Promise.resolve().then(drain);
    },
    settled: () => writing ?? Promise.resolve(),
  };
}

/** What the document shows no longer and nobody has written yet is written all the same: the history has every run. */
function withLeft(record: StoredDraft, former: StoredDraft): StoredDraft {
  const shown = new Set(record.runs.map(({ id }) => id));
  const left = [...(former.left ?? []), ...former.runs].filter(({ id }) => !shown.has(id));
  return left.length === 0 ? record : { ...record, left };
}

function unwritten(error: unknown): Failure {
  return { kind: 'unavailable', message: `The draft could not be saved: ${String(error)}` };
}

function takeFirst(waiting: Map<string, StoredDraft>): StoredDraft | undefined {
  const [first] = waiting.values();
  if (first !== undefined) waiting.delete(first.id);
  return first;
}

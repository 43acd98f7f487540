import type { Failure } from '../core/failure';
import type { Result } from '../core/result';
import type { WireRequest } from '../core/wire';
import type { Column, Draft } from '../draft/draft';
import type { DraftEdit } from '../draft/draft-edit';
import type { Provider } from '../providers/provider';
import type { RunEvent } from '../run/event';
import type { RunRecord } from '../run/run-record';

type SaveState = 'saved' | 'saving' | 'failed';

/** A document as it was before a change, and what the change did. */
export type Step = { readonly draft: Draft; readonly label: string };

export type WorkbenchState = {
  readonly draftId: string;
  readonly draft: Draft;
  /** The column whose parameters and code are shown. */
  readonly focused: string;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Last run by column id. */
  readonly runs: Readonly<Record<string, RunRecord | undefined>>;
  /** Why Run could not start, by column id; one sentence and the field to fix. */
  readonly refusals: Readonly<Record<string, Failure | undefined>>;
  /** What is typed and does not parse yet, by the field it stands in; it stops Run. */
  readonly problems: ReadonlyMap<string, string>;
  readonly saveState: SaveState;
  /** Why the last write failed, while `saveState` says so. */
  readonly saveFailure: Failure | undefined;
  /** The saved draft has been read (or there was none). */
  readonly restored: boolean;
};

export type WorkbenchActions = {
  edit(change: DraftEdit): void;
  undo(): void;
  redo(): void;
  focusColumn(column: string): void;
  /** Says that a field holds text that does not parse, or (undefined) that it does again. */
  reportProblem(field: string, message: string | undefined): void;
  /** Runs one column, or the focused one. A running column is stopped first. Never rejects. */
  run(column?: string): void;
  /** Stops one column, or all that run. */
  stop(column?: string): void;
  /** Appends the answer of the column's last run and the reply, and runs: one undo step. */
  reply(column: string, text: string): void;
  /** Reads this tab's saved draft, or a copy of the last edited; what was typed before is put on top. Once. */
  restore(savedId?: string): Promise<void>;
  /** Keeps what has arrived of running answers, for a page that goes away. */
  keepNow(): void;
  /** Begins another document; the one that was open stays among the saved ones. */
  openDraft(draft: Draft): void;
  openSaved(id: string): Promise<void>;
  duplicateDraft(): void;
  /** The last twenty, newest first; none when they cannot be read. */
  listSaved(): Promise<readonly SavedDraft[]>;
};

/** A draft kept in this browser, as the Draft menu lists it. `editedWall` = milliseconds since 1970. */
export type SavedDraft = { readonly id: string; readonly title: string; readonly editedWall: number };

export type Workbench = WorkbenchState & { readonly actions: WorkbenchActions };

/** What the store needs of the outside world; injected, so that the store is tested without a browser. */
export type WorkbenchPorts = {
  /** Sends the body to the provider and yields batches of events until a final one. Never throws. */
  send(
    request: { readonly provider: string; readonly wire: WireRequest; readonly body: string },
    signal: AbortSignal,
  ): AsyncIterable<readonly RunEvent[]>;
  /** The edit after which a refused run is sent once more by itself; nothing for nearly all. Never rejects. */
  mend?(record: RunRecord, draft: Draft): Promise<DraftEdit | undefined>;
  /** The provider of a column, or undefined while it is not known. */
  provider(ref: Column['provider']): Provider | undefined;
  save(record: StoredDraft): Promise<Result<true>>;
  load(id: string): Promise<Result<StoredDraft | undefined>>;
  latest(): Promise<Result<StoredDraft | undefined>>;
  list(): Promise<Result<readonly SavedDraft[]>>;
  /** Takes a document for this tab and lets go of the one before; false while another tab has it open. Never rejects. */
  claim(id: string): Promise<boolean>;
  /** Monotonic milliseconds. */
  now(): number;
  /** Milliseconds since 1970. */
  wallClock(): number;
  newId(): string;
  /** Calls back once at the next frame, and after at most 250 ms in a hidden tab. Returns a cancel. */
  nextFrame(callback: () => void): () => void;
  /** Calls back once, after the milliseconds. Returns a cancel. */
  later(callback: () => void, milliseconds: number): () => void;
};

/** A document with its last runs, as kept on this device. */
export type StoredDraft = {
  readonly id: string;
  readonly draft: Draft;
  readonly runs: readonly RunRecord[];
  readonly editedWall: number;
};

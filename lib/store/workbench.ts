import type { Failure } from '../core/failure';
import type { WireRequest } from '../core/wire';
import type { Draft } from '../draft/draft';
import type { DraftEdit } from '../draft/draft-edit';
import type { Provider } from '../providers/provider';
import type { RunEvent } from '../run/event';
import type { RunState } from '../run/state';

/** One run of one column: exactly what was sent, and what came back so far. */
export type RunRecord = {
  readonly id: string;
  readonly column: string;
  readonly provider: string;
  readonly providerLabel: string;
  readonly model: string;
  readonly wire: WireRequest;
  /** The body as sent, byte for byte. */
  readonly sent: string;
  /** Wall clock, milliseconds since 1970, for display. */
  readonly startedWall: number;
  readonly state: RunState;
};

export type SaveState = 'saved' | 'saving' | 'failed';

/** A draft kept in this browser, as the Draft menu lists it. */
export type SavedDraft = { readonly id: string; readonly title: string; readonly editedWall: number };

export type WorkbenchState = {
  readonly draftId: string;
  readonly draft: Draft;
  /** The column whose parameters and code are shown. */
  readonly focused: string;
  readonly past: readonly { readonly draft: Draft; readonly label: string }[];
  readonly future: readonly { readonly draft: Draft; readonly label: string }[];
  /** Last run by column id. */
  readonly runs: Readonly<Record<string, RunRecord | undefined>>;
  /** Why Run could not start, by column id; one sentence and the field to fix. */
  readonly refusals: Readonly<Record<string, Failure | undefined>>;
  readonly saveState: SaveState;
  /** The saved draft has been read (or there was none). */
  readonly restored: boolean;
};

export type WorkbenchActions = {
  edit(change: DraftEdit): void;
  undo(): void;
  redo(): void;
  focusColumn(column: string): void;
  /** Runs one column, or the focused one. A running column is stopped first. Never rejects. */
  run(column?: string): void;
  stop(column?: string): void;
  /** Appends the answer of the column's last run and the reply, and runs: one undo step. */
  reply(column: string, text: string): void;
  /** Begins another document; the one that was open stays among the saved ones. */
  openDraft(draft: Draft): void;
  openSaved(id: string): Promise<void>;
  duplicateDraft(): void;
  listSaved(): Promise<readonly SavedDraft[]>;
};

/** What the store needs of the outside world; injected, so that the store is tested without a browser. */
export type WorkbenchPorts = {
  /** Sends the body to the provider and yields batches of events until a final one. Never throws. */
  send(
    request: { readonly provider: string; readonly wire: WireRequest; readonly body: string },
    signal: AbortSignal,
  ): AsyncIterable<readonly RunEvent[]>;
  /** The provider of a column, or undefined while the list has not arrived. */
  provider(id: string): Provider | undefined;
  save(record: StoredDraft): Promise<void>;
  load(id: string): Promise<StoredDraft | undefined>;
  latest(): Promise<StoredDraft | undefined>;
  list(): Promise<readonly SavedDraft[]>;
  /** Monotonic milliseconds. */
  now(): number;
  /** Milliseconds since 1970. */
  wallClock(): number;
  newId(): string;
  /** Calls back once at the next frame, and after at most 250 ms in a hidden tab. Returns a cancel. */
  nextFrame(callback: () => void): () => void;
};

/** A document with its last runs, as kept on this device. */
export type StoredDraft = {
  readonly id: string;
  readonly draft: Draft;
  readonly runs: readonly RunRecord[];
  readonly editedWall: number;
};

import type { Failure } from '../core/failure';
import type { JsonValue } from '../core/json';
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

/** What was given for the calls of runs: by run id, then by the place of the call. */
type PerCall<Value> = Readonly<Record<string, Readonly<Record<number, Value | undefined>> | undefined>>;

/** Results exactly as they will be sent, or were. */
export type GivenResults = PerCall<string>;

export type MockState = { readonly state: 'running' } | { readonly state: 'failed'; readonly message: string };

/** Auto of one column: whether it goes on, up to how many rounds, and why it ended last. */
export type AutoState = { readonly on: boolean; readonly until?: number; readonly note: string };

/** The step that Undo or Redo has just made. */
export type Travelled = { readonly did: 'undid' | 'redid'; readonly label: string };

export type WorkbenchState = {
  readonly draftId: string;
  readonly draft: Draft;
  /** The column whose parameters and code are shown. */
  readonly focused: string;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Until something else is done. */
  readonly travelled: Travelled | undefined;
  /** The document that was deleted last, as long as it can be put back. */
  readonly deleted: StoredDraft | undefined;
  /** What is typed into the reply boxes, by column. */
  readonly replies: Readonly<Record<string, string | undefined>>;
  /** Last run by column id. */
  readonly runs: Readonly<Record<string, RunRecord | undefined>>;
  /** The rounds of the tool loop before the last run, by column id, oldest first. */
  readonly rounds: Readonly<Record<string, readonly RunRecord[] | undefined>>;
  readonly results: GivenResults;
  readonly mocks: PerCall<MockState>;
  readonly autos: Readonly<Record<string, AutoState | undefined>>;
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
  /** Puts a copy of the focused column at the end, or of the given one right behind it, and focuses the copy. */
  addColumn(behind?: string): void;
  /** Puts this column at the end, with the run it shows, and focuses it; one undo step. Nothing where twelve stand already. */
  openColumn(column: Column, run: RunRecord | undefined): void;
  /** Stops the column and takes it out; its neighbour gets the focus. */
  removeColumn(column: string): void;
  /** Says that a field holds text that does not parse, or (undefined) that it does again. */
  reportProblem(field: string, message: string | undefined): void;
  /** Runs one column, or all, afresh: its rounds go. A running column is stopped first. Never rejects. */
  run(column?: string): void;
  /** Runs a column again whose last round failed; the rounds before stay. */
  retry(column: string): void;
  /** Stops one column, or all that run. */
  stop(column?: string): void;
  /** Appends the answer of the column's last run and the reply, and runs: one undo step. */
  reply(column: string, text: string): void;
  /** What is typed into the reply box of a column; kept with the document, and no part of it. */
  typeReply(column: string, text: string): void;
  /** Gives or takes back (undefined) the result of a call of the column's last run. */
  giveResult(column: string, call: number, text: string | undefined): void;
  /** Lets the tool's mock give the result. */
  answerWithMock(column: string, call: number): void;
  /** Appends the calls of the last run with their results, and runs the next round: one undo step. Waits for every result. */
  sendResults(column: string): void;
  /** While it is on, mocks answer and results are sent by themselves; it ends by itself and says why. */
  setAuto(column: string, on: boolean): void;
  /** Reads this tab's saved draft, or a copy of the last edited; what was typed before is put on top. Once. */
  restore(savedId?: string): Promise<void>;
  /** Keeps what has arrived of running answers, for a page that goes away. */
  keepNow(): void;
  /** Begins another document; the one that was open stays among the saved ones. */
  openDraft(draft: Draft): void;
  openSaved(id: string): Promise<void>;
  duplicateDraft(): void;
  /** Takes the open document away and opens the last edited one; `deleted` holds it until `putBackDraft`. */
  deleteDraft(): Promise<void>;
  putBackDraft(): Promise<void>;
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
  /**
   * Waits for a place to send a run to this provider, telling its place in the queue while it has to; the value gives
   * the place back. Undefined when the signal fired before.
   */
  slot(provider: string, signal: AbortSignal, queued: (place: number) => void): Promise<(() => void) | undefined>;
  /** The edit after which a refused run is sent once more by itself; nothing for nearly all. Never rejects. */
  mend?(record: RunRecord, draft: Draft): Promise<DraftEdit | undefined>;
  /** Runs the body of a tool's mock with these arguments; the value is the result as text. Never rejects. */
  answerMock(code: string, args: JsonValue, signal: AbortSignal): Promise<Result<string>>;
  /** The provider of a column, or undefined while it is not known. */
  provider(ref: Column['provider']): Provider | undefined;
  save(record: StoredDraft): Promise<Result<true>>;
  load(id: string): Promise<Result<StoredDraft | undefined>>;
  latest(): Promise<Result<StoredDraft | undefined>>;
  list(): Promise<Result<readonly SavedDraft[]>>;
  remove(id: string): Promise<Result<true>>;
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

/** A document as kept on this device, with the runs it shows: of each column the rounds in order, the last run last. */
export type StoredDraft = {
  readonly id: string;
  readonly draft: Draft;
  readonly runs: readonly RunRecord[];
  /** Runs that it shows no longer, and that have not been written yet. */
  readonly left?: readonly RunRecord[];
  readonly results?: GivenResults;
  readonly replies?: WorkbenchState['replies'];
  readonly editedWall: number;
};

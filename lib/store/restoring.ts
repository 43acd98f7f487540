import { ok, type Result } from '../core/result';
import { editDraft } from '../draft/edit-draft';
import { type DocumentParts, keepRuns, type Opened, openedFrom } from './opening';
import { rebaseEdit } from './rebase-edit';
import { focusIn } from './safe-columns';
import type { StoredDraft, WorkbenchPorts } from './workbench';

/** Reads this tab's document, or the last edited one as a copy, unless a document has been opened meanwhile. */
export async function restoreDocument(parts: DocumentParts, savedId: string | undefined): Promise<void> {
  const { access, ports } = parts;
  const read = await findSaved(ports, savedId);
  const { restored, draftId } = access.get();
  if (restored) return;
  const found = read.ok ? read.value : undefined;
  const opened = found && openedFrom(found.record, found.own ? undefined : draftId);
  const hasRun = Object.keys(access.get().runs).length > 0;
  if (opened !== undefined) putUnder(parts, opened);
  access.set({ restored: true, ...(read.ok ? {} : { saveState: 'failed', saveFailure: read.failure }) });
  if (opened?.id !== savedId || opened === undefined) void ports.claim(access.get().draftId);
  if (parts.early.length > 0 || hasRun) parts.saveNow();
  parts.early.length = 0;
}

/** The saved document comes in under what was typed and run before it was there; Undo goes back to it. */
function putUnder(parts: DocumentParts, opened: Opened): void {
  const { access, early } = parts;
  const before = access.get();
  const draft = early.reduce((under, change) => editDraft(under, rebaseEdit(change, under)), opened.draft);
  const label = before.past.at(-1)?.label ?? '';
  const past = draft === opened.draft ? [] : [{ draft: opened.draft, label }];
  const runs = { ...opened.runs, ...before.runs };
  const rounds = { ...opened.rounds, ...before.rounds };
  const results = { ...opened.results, ...before.results };
  const replies = { ...opened.replies, ...before.replies };
  parts.editing.endBurst();
  const shown = { runs, rounds, results, replies, past, future: [] };
  access.set({ ...shown, draftId: opened.id, draft, focused: focusIn(draft, before.focused) });
  keepRuns(parts, runs);
}

type Found = { readonly record: StoredDraft; readonly own: boolean };

/** This tab's own document, or the last edited one to copy from. */
async function findSaved(ports: WorkbenchPorts, savedId: string | undefined): Promise<Result<Found | undefined>> {
  const saved = savedId === undefined ? ok(undefined) : await ports.load(savedId);
  if (!saved.ok) return saved;
  if (saved.value !== undefined) return ok({ record: saved.value, own: await ports.claim(saved.value.id) });
  const latest = await ports.latest();
  if (!latest.ok) return latest;
  return ok(latest.value && { record: latest.value, own: false });
}

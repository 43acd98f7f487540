import { type Draft, NEW_DRAFT } from '../draft/draft';
import type { DocumentParts } from './opening';
import type { SaveQueue } from './save-queue';

type Elsewhere = { readonly openNew: (draft: Draft) => void; readonly openSaved: (id: string) => Promise<void> };

/** Takes the open document away and goes to the last edited one, or to a new one. It can be put back. */
export async function deleteDocument(parts: DocumentParts, queue: SaveQueue, elsewhere: Elsewhere): Promise<void> {
  const { access, ports } = parts;
  const { draftId } = access.get();
  parts.running.stopAtOnce();
  await queue.settled();
  const read = await ports.load(draftId);
  const removed = await ports.remove(draftId);
  if (!removed.ok) return access.set({ saveState: 'failed', saveFailure: removed.failure });
  const latest = await ports.latest();
  if (latest.ok && latest.value !== undefined) await elsewhere.openSaved(latest.value.id);
  if (access.get().draftId === draftId) elsewhere.openNew(NEW_DRAFT);
  access.set({ deleted: read.ok ? read.value : undefined });
}

import { draftFileName, draftText } from '@/components/share/draft-text';
import { saveFile } from '@/components/ui/save-file';
import type { Draft } from '@/lib/draft/draft';

/** Saves the draft as a `.workbench.json`. */
export function saveDraftFile(draft: Draft): void {
  saveFile(draftFileName(draft), draftText(draft), 'application/json');
}

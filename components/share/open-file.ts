import { fail, type Result } from '@/lib/core/result';
import type { OpenedContent } from '@/lib/draft/shared-content';
import { openText } from './draft-text';

const MAX_FILE = 64 * 1024 * 1024;

/** What a chosen or dropped file holds; at most 64 MiB are read. */
export async function openFile(file: File): Promise<Result<OpenedContent>> {
  if (file.size > MAX_FILE) {
    return fail({ kind: 'too-large', message: 'This file is too large; the limit is 64 MiB.', limitBytes: MAX_FILE });
  }
  try {
    return await openText(await file.text(), MAX_FILE);
  } catch {
    return fail({ kind: 'invalid-draft', message: 'The browser could not read this file.' });
  }
}

import { isJsonObject, parseJson } from '@/lib/core/json';
import { fail, ok, type Result } from '@/lib/core/result';
import type { OpenedContent } from '@/lib/draft/shared-content';
import type { ImportedText } from '@/lib/importers/import-text';
import { isRecordingJson } from '@/lib/run/recording-json';
import { openText } from './draft-text';
import { isSameWorkbench, shortLink } from './short-link';

/** What a text turned out to be: a draft of a workbench, or a request in somebody's language. */
export type ImportFound =
  | { readonly kind: 'draft'; readonly opened: OpenedContent }
  | { readonly kind: 'request'; readonly text: ImportedText };

const MAX_FILE = 64 * 1024 * 1024;
const WORKBENCH_FIELDS = ['draft', 'recording', 'columns'];

/**
 * Reads a link of a workbench, a draft, or any text that holds a request. Nothing of it is executed or stored, and
 * nobody is asked but this workbench about its own short links. `ownOrigins`: where this workbench is reached.
 */
export async function readImport(
  text: string,
  ownOrigins: readonly string[],
  limitBytes?: number,
): Promise<Result<ImportFound>> {
  const short = shortLink(text);
  if (short !== undefined) {
    if (ownOrigins.some((origin) => isSameWorkbench(origin, short.origin))) return asDraft(await openShort(short.id));
    const { host } = new URL(short.origin);
    return fail({ kind: 'invalid-draft', message: `This short link is kept at ${host}: open it there.` });
  }
  if (isLink(text) || isOfWorkbench(text)) return asDraft(await openText(text, limitBytes));
  const importers = await import('@/lib/importers/import-text').catch(() => undefined);
  if (importers === undefined) {
    return fail({ kind: 'unavailable', message: 'The part of the page that reads requests could not be loaded.' });
  }
  const read = importers.importText(text);
  return read.ok ? ok({ kind: 'request', text: read.value }) : read;
}

/** What a chosen or dropped file holds; at most 64 MiB are read. */
export async function readImportFile(file: File, ownOrigins: readonly string[]): Promise<Result<ImportFound>> {
  if (file.size > MAX_FILE) {
    return fail({ kind: 'too-large', message: 'This file is too large; the limit is 64 MiB.', limitBytes: MAX_FILE });
  }
  try {
    return await readImport(await file.text(), ownOrigins, MAX_FILE);
  } catch {
    return fail({ kind: 'invalid-draft', message: 'The browser could not read this file.' });
  }
}

/** An address alone, or one with a draft in it; a page that begins with its address may hold a request. */
function isLink(text: string): boolean {
  if (!/^\s*(?:https?:\/\/|#c=|$)/i.test(text)) return false;
  return text.includes('#c=') || !/\s/.test(text.trim());
}

/** JSON that says of itself that it is a draft or a recording, whether or not it is a good one. */
function isOfWorkbench(text: string): boolean {
  const parsed = /^\s*\{/.test(text) ? parseJson(text) : undefined;
  if (!parsed?.ok || !isJsonObject(parsed.value)) return false;
  const { value } = parsed;
  if (isRecordingJson(value)) return true;
  if (typeof value.model === 'string') return false;
  return ['v', ...WORKBENCH_FIELDS].some((field) => Object.hasOwn(value, field));
}

async function openShort(id: string): Promise<Result<OpenedContent>> {
  const part = await import('@/components/state/stored-share').catch(() => undefined);
  const message = 'The part of the page that opens short links could not be loaded.';
  return part === undefined ? fail({ kind: 'unavailable', message }) : part.storedShare(id);
}

function asDraft(opened: Result<OpenedContent>): Result<ImportFound> {
  return opened.ok ? ok({ kind: 'draft', opened: opened.value }) : opened;
}

import { fail, ok, type Result } from '../core/result';
import type { Fetch } from './route-answer';

/** One of the page's own files, from the browser's cache where it has it. Never rejects. */
export async function fileBytes(url: string, fetcher: Fetch = globalThis.fetch): Promise<Result<ArrayBuffer>> {
  try {
    const response = await fetcher(url, { credentials: 'same-origin' });
    if (response.ok) return ok(await response.arrayBuffer());
  } catch {
    // Said below: the file is not there, for whatever reason.
  }
  return fail({ kind: 'unavailable', message: 'A part of the page could not be loaded.' });
}

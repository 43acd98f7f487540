import { createReadStream, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { storedRows } from '../../lib/server/shares/fixtures/stored-rows';
import type { RecordedRequest } from '../provider/recorded-request';
import { holdsCanary, OVERLAP, PATTERN, pieceSearch } from './canary-search';
import { evidenceFile, NOTES, type Notes } from './evidence';

/** Where a credential of a request to a provider belongs; `x-team` is a secret header of a person's own endpoint. */
const CREDENTIAL_HEADERS = new Set(['authorization', 'x-api-key', 'x-team']);

/** What a server under test needs to search its own answers. */
export function answerTap(name: string) {
  return {
    args: ['--import', new URL('./answer-tap.mjs', import.meta.url).href],
    environment: {
      CANARY_PATTERN: PATTERN,
      CANARY_OVERLAP: String(OVERLAP),
      CANARY_EVIDENCE: evidenceFile(name),
    },
  };
}

/** Everything a server said on stdout and stderr. */
export function searchOutput(output: string, notes: Notes = NOTES): void {
  notes.search('output', holdsCanary(output), 'stdout or stderr');
}

/** Every file below a folder of a server that has ended, and the rows of its share store, whole. */
export async function searchDataFolder(folder: string, notes: Notes = NOTES): Promise<void> {
  for (const path of await filesBelow(folder)) notes.search('server file', await fileHoldsCanary(path), path);
  await searchStoredShares(`file:${join(folder, 'shares.db')}`, notes);
}

/** Every row of every table of a share store. */
export async function searchStoredShares(databaseUrl: string, notes: Notes = NOTES): Promise<void> {
  for (const { table, text } of await storedRows(databaseUrl)) notes.search('stored share', holdsCanary(text), table);
}

/** What reaches a provider holds a secret in the header for it, and nowhere else. */
export function searchUpstream({ target, headers, body }: RecordedRequest, notes: Notes = NOTES): void {
  const others = headers.filter(([name]) => !CREDENTIAL_HEADERS.has(name.toLowerCase())).flat();
  notes.search('upstream', holdsCanary([target, ...others, body.toString('latin1')].join('\n')), target);
}

export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((): Dirent[] => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

export async function fileHoldsCanary(path: string): Promise<boolean> {
  const search = pieceSearch();
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) if (search(piece)) return true;
  return false;
}

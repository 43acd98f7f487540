import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'playwright/test';

/** Inside Playwright's own folder of results, which it empties when a run begins. */
const FOLDER = fileURLToPath(new URL('../../test-results/browser/canary', import.meta.url));

/** Every way out that is watched. */
export const WAYS = [
  'answer',
  'output',
  'stored share',
  'server file',
  'upstream',
  'request',
  'address',
  'console',
  'page',
  'storage',
  'cookie',
  'clipboard',
  'download',
] as const;

export type Way = (typeof WAYS)[number];

/** One line of evidence: that something was searched, that a secret stood in it, or that it could not be searched. */
export type Evidence =
  | { readonly kind: 'searched'; readonly way: Way; readonly count: number }
  | { readonly kind: 'found' | 'missed'; readonly way: Way; readonly place: string; readonly test: string }
  | { readonly kind: 'ran'; readonly file: string };

/** Where a server under test writes its own evidence. */
export function evidenceFile(name: string): string {
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, `${name}.jsonl`);
}

/** Where a watcher says what it searched, and what it found. */
export type Notes = {
  search(way: Way, found: boolean, place: string): void;
  /** It should have been searched, and could not be. */
  miss(way: Way, place: string): void;
};

/** Notes that hand on each line. */
export function notesTo(take: (evidence: Evidence) => void): Notes {
  return {
    search: (way, found, place) => {
      take({ kind: 'searched', way, count: 1 });
      if (found) take({ kind: 'found', way, place, test: testTitle() });
    },
    miss: (way, place) => take({ kind: 'missed', way, place, test: testTitle() }),
  };
}

/** The notes of this run, written at once, so that a test that ends badly takes nothing with it. */
export const NOTES = notesTo(write);

/** Says that a test of this file ran. */
export function noteRan(file: string): void {
  write({ kind: 'ran', file: basename(file) });
}

function write(evidence: Evidence): void {
  appendFileSync(evidenceFile(`worker-${process.pid}`), `${JSON.stringify(evidence)}\n`);
}

/** All evidence of this run, of every worker and every server. */
export function readEvidence(): readonly Evidence[] {
  if (!existsSync(FOLDER)) return [];
  const lines = readdirSync(FOLDER).flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'));
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Evidence); // written by the functions above and by answer-tap.mjs
}

/** Servers of a worker start and end outside any test, too. */
function testTitle(): string {
  try {
    return test.info().titlePath.join(' › ');
  } catch {
    return 'between tests';
  }
}

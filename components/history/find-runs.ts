import type { ListedRun } from './listed-run';
import { STATUS_WORDS } from './run-words';

/** Pinned first, then newest first; those that hold every typed word in what the list says, or in request and answer. */
export function findRuns(
  runs: readonly ListedRun[],
  texts: ReadonlyMap<string, string> | undefined,
  typed: string,
): readonly ListedRun[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? runs : runs.filter((run) => holdsAll(run, texts?.get(run.id) ?? '', words));
  return [...found.filter((run) => run.pinned === true), ...found.filter((run) => run.pinned !== true)];
}

function holdsAll(run: ListedRun, text: string, words: readonly string[]): boolean {
  const [status] = STATUS_WORDS[run.status];
  const facts = [run.name ?? '', run.title, run.model, run.providerLabel, run.provider, status, run.status];
  const line = facts.join('\n').toLowerCase();
  return words.every((word) => line.includes(word) || text.includes(word));
}

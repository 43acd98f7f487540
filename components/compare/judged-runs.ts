import type { CheckVerdict } from '@/lib/compare/check';
import { checkJudge } from '@/lib/compare/judge-checks';
import type { JsonObject } from '@/lib/core/json';
import type { RunRecord } from '@/lib/run/run-record';

/** A run with the rounds of the tool loop before it, and what is asked of it. */
export type Judging = {
  readonly run: RunRecord;
  readonly rounds: readonly RunRecord[];
  readonly checks: readonly JsonObject[];
};

type Kept = Judging & { verdicts?: readonly CheckVerdict[] };

/** Judging lets the page draw after so many milliseconds. */
const SLICE_MS = 8;

const kept = new WeakMap<RunRecord, Kept>();
const listeners = new Set<() => void>();
let version = 0;

/** The verdicts, once they are there; undefined before. */
export function knownVerdicts(judging: Judging): readonly CheckVerdict[] | undefined {
  const known = kept.get(judging.run);
  return known !== undefined && isSame(known, judging) ? known.verdicts : undefined;
}

/** Has the run judged, each once and in slices; `subscribeToVerdicts` tells when it is. */
export async function wantVerdicts(judging: Judging): Promise<void> {
  const { run, rounds, checks } = judging;
  const known = kept.get(run);
  if (known !== undefined && isSame(known, judging)) return;
  const entry: Kept = { run, rounds, checks };
  kept.set(run, entry);
  const judge = checkJudge(run, rounds);
  const verdicts: CheckVerdict[] = [];
  let until = 0;
  for (const check of checks) {
    if (performance.now() >= until) {
      await nextTask();
      if (kept.get(run) !== entry) return;
      until = performance.now() + SLICE_MS;
    }
    verdicts.push(judge(check));
  }
  entry.verdicts = verdicts;
  version += 1;
  for (const listener of listeners) listener();
}

/** Calls back whenever a run has been judged. Returns an end. */
export function subscribeToVerdicts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes whenever a run has been judged. */
export function verdictsVersion(): number {
  return version;
}

/** True for a run whose answer is still on its way. */
export function isLive({ state: { status } }: RunRecord): boolean {
  return status === 'waiting' || status === 'streaming';
}

function isSame(left: Judging, { checks, rounds }: Judging): boolean {
  return (
    left.checks === checks &&
    left.rounds.length === rounds.length &&
    left.rounds.every((round, at) => round === rounds[at])
  );
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
